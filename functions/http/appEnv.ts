/** What API Gateway hands over with a request, and what the edge adds to it. */
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context as LambdaContext } from 'aws-lambda';

export interface AppEnv {
  readonly Bindings: {
    readonly event: APIGatewayProxyEventV2WithJWTAuthorizer;
    readonly lambdaContext: Pick<LambdaContext, 'getRemainingTimeInMillis'>;
  };
  readonly Variables: {
    /** API Gateway's id of the request: in every problem and log line. */
    readonly requestId: string;
  };
}
