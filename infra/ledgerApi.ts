/**
 * The HTTP API in front of the api function: routes, token check, throttling, access log. Decides who gets through the
 * gateway; what a caller may then see is the function's business.
 */
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/acknowledge';
import { createLogGroup } from '#infra/logGroups';
import { GATEWAY_ROUTES } from '#infra/routes';
import type { Stage } from '#infra/stages';

/** Neither address, user, path nor query: the route's pattern, how it went, and the id that finds the function's log. */
const ACCESS_LOG_LINE = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    requestTime: '$context.requestTime',
    routeKey: '$context.routeKey',
    status: '$context.status',
    responseBytes: '$context.responseLength',
    latencyMs: '$context.responseLatency',
    integrationError: '$context.integrationErrorMessage',
    authorizerError: '$context.authorizer.error',
  }),
);

export interface LedgerApiProps {
  readonly stage: Stage;
  readonly handler: IFunction;
}

export class LedgerApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { stage, handler }: LedgerApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: 'petition-ledger',
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [stage.paneOrigin],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
        allowHeaders: ['authorization', 'content-type', 'content-encoding'],
        maxAge: Duration.hours(1),
      },
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.requestsPerSecond, burstLimit: stage.requestBurst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(createLogGroup(this, 'AccessLog')),
        format: ACCESS_LOG_LINE,
      },
    });
    this.addRoutes(stage, handler);
  }

  private addRoutes(stage: Stage, handler: IFunction): void {
    const integration = new HttpLambdaIntegration('Api', handler);
    const tokenCheck = new HttpJwtAuthorizer('Token', stage.issuerUrl, { jwtAudience: [stage.audience] });
    for (const route of GATEWAY_ROUTES) {
      const added = this.api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        authorizer: route.public ? new HttpNoneAuthorizer() : tokenCheck,
      });
      if (!route.public) continue;
      for (const open of added) {
        acknowledge(open, {
          'AwsSolutions-APIG4':
            'Clients ask here where to sign in; the answer holds nothing but public settings.',
        });
      }
    }
  }
}
