/** How long logs are kept, for every log of the service. Logs hold no row contents, names or tokens. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** @source 《网络安全法》 art. 21(3): 按照规定留存相关的网络日志不少于六个月; the next length on offer is a year. */
const KEPT_FOR = RetentionDays.ONE_YEAR;

export function createLogGroup(scope: Construct, id: string): LogGroup {
  return new LogGroup(scope, id, { retention: KEPT_FOR, removalPolicy: RemovalPolicy.RETAIN });
}
