/** The context Lambda hands a function beside the event. Only the clock in it is real. */
import type { Context } from 'aws-lambda';

/** API Gateway gives up on a function after this time; so has the function that long. */
export const FUNCTION_TIMEOUT_MS = 30_000;

/** @param startedAt, @param now in milliseconds since 1970 */
export function lambdaContext(requestId: string, startedAt: number, now: () => number): Context {
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'local',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:local:000000000000:function:local',
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: '/aws/lambda/local',
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, startedAt + FUNCTION_TIMEOUT_MS - now()),
    done: notSupported,
    fail: notSupported,
    succeed: notSupported,
  };
}

function notSupported(): never {
  throw new Error('a function answers by its promise');
}
