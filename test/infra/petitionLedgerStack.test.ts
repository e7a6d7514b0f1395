import { Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { ROUTES } from '#domain/wire/routes';
import { tableDefinition } from '#functions/store/table';
import { GATEWAY_ROUTES } from '#infra/routes';
import { idOf, newApp, ofType, onlyOfType, removeSynthesised, synthesise } from './synthesis';

const world = synthesise('aws');
afterAll(removeSynthesised);

const only = (type: string) => onlyOfType(world, type);

describe('table', () => {
  test('is the table the functions create elsewhere', () => {
    const { TableName: _name, ...expected } = tableDefinition('any');
    const { Properties } = only('AWS::DynamoDB::Table');
    const byName = (attributes: unknown) =>
      (attributes as { AttributeName: string }[]).map(({ AttributeName }) => AttributeName).sort();
    expect(Properties).toMatchObject({ ...expected, AttributeDefinitions: expect.any(Array) as unknown });
    expect(byName(Properties['AttributeDefinitions'])).toEqual(byName(expected.AttributeDefinitions));
  });

  test('has the keys and indexes by name', () => {
    const { Properties } = only('AWS::DynamoDB::Table');
    expect(Properties['KeySchema']).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(Properties['LocalSecondaryIndexes']).toEqual([
      {
        IndexName: 'byChange',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'changedAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['version'] },
      },
    ]);
    expect(Properties['GlobalSecondaryIndexes']).toEqual([
      {
        IndexName: 'bySweep',
        KeySchema: [
          { AttributeName: 'sweepShard', KeyType: 'HASH' },
          { AttributeName: 'sweepDay', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['calendarRevision', 'version'] },
      },
    ]);
  });

  test('outlives the stack, is encrypted and can be restored to any second', () => {
    const table = only('AWS::DynamoDB::Table');
    expect([table.DeletionPolicy, table.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(table.Properties['DeletionProtectionEnabled']).toBe(true);
    expect(table.Properties['SSESpecification']).toEqual({ SSEEnabled: true });
    expect(table.Properties['PointInTimeRecoverySpecification']).toEqual({
      PointInTimeRecoveryEnabled: true,
    });
    expect(table.Properties['BillingMode']).toBe('PAY_PER_REQUEST');
  });
});

describe('gateway', () => {
  test('has the routes of the wire and no other', () => {
    const wire = Object.values(ROUTES).map(({ method, path, auth }) => ({
      method,
      path,
      public: auth === 'none',
    }));
    expect(GATEWAY_ROUTES).toEqual(wire);
    expect(ofType(world, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties['RouteKey'])).toEqual(
      wire.map(({ method, path }) => `${method} ${path}`),
    );
  });

  test('demands a token of our issuer and audience before every route that is not public', () => {
    const authorizerId = idOf(world, 'AWS::ApiGatewayV2::Authorizer');
    const checks = ofType(world, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => [
      Properties['RouteKey'],
      Properties['AuthorizationType'],
      Properties['AuthorizerId'],
    ]);
    expect(checks).toEqual(
      Object.values(ROUTES).map(({ method, path, auth }) =>
        auth === 'none'
          ? [`${method} ${path}`, 'NONE', undefined]
          : [`${method} ${path}`, 'JWT', { Ref: authorizerId }],
      ),
    );
    expect(only('AWS::ApiGatewayV2::Authorizer').Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: ['petition-ledger'], Issuer: 'https://sign-in.example/' },
    });
  });

  test('is throttled, and its log names nobody', () => {
    const { Properties } = only('AWS::ApiGatewayV2::Stage');
    expect(Properties['DefaultRouteSettings']).toEqual({
      ThrottlingBurstLimit: 100,
      ThrottlingRateLimit: 50,
    });
    const { Format } = Properties['AccessLogSettings'] as { Format: string };
    expect(Object.values(JSON.parse(Format) as object)).toEqual([
      '$context.requestId',
      '$context.requestTime',
      '$context.routeKey',
      '$context.status',
      '$context.responseLength',
      '$context.responseLatency',
      '$context.integrationErrorMessage',
      '$context.authorizer.error',
    ]);
  });
});

test('the sweep runs daily by a rule', () => {
  expect(only('AWS::Events::Rule').Properties).toEqual({
    ScheduleExpression: 'cron(10 17 * * ? *)',
    State: 'ENABLED',
    Targets: [{ Arn: { 'Fn::GetAtt': [idOf(world, 'SweepFunction'), 'Arn'] }, Id: 'Target0' }],
  });
});

test('every alarm says who is hurt and reaches the topic', () => {
  const alarms = ofType(world, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  expect(alarms.map((alarm) => [alarm['MetricName'], alarm['Threshold'], alarm['TreatMissingData']])).toEqual(
    [
      ['5xx', 5, 'notBreaching'],
      ['Errors', 3, 'notBreaching'],
      ['Throttles', 1, 'notBreaching'],
      ['Errors', 1, 'notBreaching'],
      ['Throttles', 1, 'notBreaching'],
      ['Invocations', 1, 'breaching'],
    ],
  );
  expect(alarms.map((alarm) => alarm['AlarmActions'])).toEqual(
    alarms.map(() => [{ Ref: idOf(world, 'AWS::SNS::Topic') }]),
  );
  for (const alarm of alarms) expect(alarm['AlarmDescription']).toMatch(/^[\u4e00-\u9fff].*。[A-Z].*\.$/u);
});

test('what an operator needs next is put out', () => {
  expect(world.outputs).toEqual(['ApiUrl', 'TableName', 'AlarmTopicArn']);
});

test('synthesis fails on a finding without a reason', () => {
  const { app } = newApp(false);
  new Topic(new Stack(app, 'PetitionLedgerStack'), 'Open');
  expect(() => app.synth()).toThrow('AwsSolutions-SNS3');
});
