import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesIn } from '../support/sources';
import { idOf, ofType, removeSynthesised, synthesise, type Synthesis } from './synthesis';

const world = synthesise('aws');
const china = synthesise('aws-cn');
afterAll(removeSynthesised);

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

const TABLE = idOf(world, 'AWS::DynamoDB::Table');
const TABLE_ARN = { 'Fn::GetAtt': [TABLE, 'Arn'] };
const indexArn = (name: string) => ({ 'Fn::Join': ['', [TABLE_ARN, `/index/${name}`]] });
const TRACES = {
  Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
  Effect: 'Allow',
  Resource: '*',
};

function statementsOf(synthesis: Synthesis, role: string): readonly Statement[] {
  const { Statement } = synthesis.resources[idOf(synthesis, `${role}RoleDefaultPolicy`)]!.Properties[
    'PolicyDocument'
  ] as { Statement: Statement[] };
  return Statement;
}

const logStatement = (role: string) => ({
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Effect: 'Allow',
  Resource: { 'Fn::GetAtt': [idOf(world, `${role}Log`), 'Arn'] },
});

test('each function may do exactly this', () => {
  expect(statementsOf(world, 'Api')).toEqual([
    {
      Action: [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      Effect: 'Allow',
      Resource: TABLE_ARN,
    },
    { Action: 'dynamodb:Query', Effect: 'Allow', Resource: indexArn('byChange') },
    logStatement('Api'),
    TRACES,
  ]);
  expect(statementsOf(world, 'Sweep')).toEqual([
    { Action: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'], Effect: 'Allow', Resource: TABLE_ARN },
    { Action: 'dynamodb:Query', Effect: 'Allow', Resource: indexArn('bySweep') },
    logStatement('Sweep'),
    TRACES,
  ]);
});

test('the functions alone have policies, and no policy but that of traces holds a wildcard', () => {
  expect(ofType(world, 'AWS::IAM::Policy')).toHaveLength(2);
  const roles = ofType(world, 'AWS::IAM::Role').map(({ Properties }) => Properties['ManagedPolicyArns']);
  expect(roles).toEqual([undefined, undefined]);
  expect(ofType(china, 'AWS::IAM::Policy')).toHaveLength(2);
  expect(JSON.stringify(ofType(china, 'AWS::IAM::Policy'))).not.toContain('*');
});

test('the functions are granted the commands they send, and no others', () => {
  const sent = new Set(
    sourcesIn('functions').flatMap(({ text }) =>
      [...text.matchAll(/new (\w+?)(?:Item)?Command\(/g)].map(([, name]) => name),
    ),
  );
  const granted = ['Api', 'Sweep']
    .flatMap((role) => statementsOf(world, role).flatMap(({ Action }) => Action))
    .filter((action) => action.startsWith('dynamodb:'))
    .map((action) => action.replace('dynamodb:', '').replace('Item', ''));
  expect(sent).toEqual(new Set(granted));
});

test('the functions state their limits and know where they are', () => {
  const facts = (synthesis: Synthesis) =>
    ofType(synthesis, 'AWS::Lambda::Function').map(({ Properties }) => [
      Properties['MemorySize'],
      Properties['Timeout'],
      Properties['Runtime'],
      Properties['Architectures'],
      Properties['TracingConfig'],
    ]);
  expect(facts(world)).toEqual([
    [1024, 29, 'nodejs22.x', ['arm64'], { Mode: 'Active' }],
    [512, 900, 'nodejs22.x', ['arm64'], { Mode: 'Active' }],
  ]);
  expect(facts(china)).toEqual([
    [1024, 29, 'nodejs22.x', ['x86_64'], undefined],
    [512, 900, 'nodejs22.x', ['x86_64'], undefined],
  ]);
  const variables = {
    TABLE_NAME: { Ref: TABLE },
    ISSUER_URL: 'https://sign-in.example/',
    AUDIENCE: 'petition-ledger',
    TERMINAL_CLIENT_ID: 'petition-ledger-terminal',
    PANE_CLIENT_ID: 'petition-ledger-pane',
  };
  expect(ofType(world, 'AWS::Lambda::Function').map(({ Properties }) => Properties['Environment'])).toEqual([
    { Variables: variables },
    { Variables: variables },
  ]);
});

test('the functions keep their logs for a year, as JSON', () => {
  expect(ofType(world, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties)).toEqual([
    { RetentionInDays: 365 },
    { RetentionInDays: 365 },
    { RetentionInDays: 365 },
  ]);
  expect(
    ofType(world, 'AWS::Lambda::Function').map(
      ({ Properties }) => (Properties['LoggingConfig'] as { LogFormat: string }).LogFormat,
    ),
  ).toEqual(['JSON', 'JSON']);
});

test('each function is one module that loads with nothing beside it', () => {
  const { folder, resources } = synthesise('aws', true);
  const bundles = readdirSync(folder).filter((name) => name.startsWith('asset.'));
  expect(bundles.map((name) => readdirSync(join(folder, name)))).toEqual([['index.mjs'], ['index.mjs']]);

  const load = 'const { handler } = await import(process.argv[1]); process.stdout.write(typeof handler);';
  const loaded = bundles.map((name) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', load, join(folder, name, 'index.mjs')], {
      cwd: folder,
      env: { ...variablesFor(resources), AWS_REGION: 'us-east-1' },
      encoding: 'utf8',
    }),
  );
  expect(loaded).toEqual(['function', 'function']);
}, 30_000);

/** The environment of the functions, with a name where the table's is only known once it is deployed. */
function variablesFor(resources: Synthesis['resources']): Record<string, string> {
  const { Environment } = resources[idOf(world, 'ApiFunction')]!.Properties as {
    Environment: { Variables: Record<string, unknown> };
  };
  return Object.fromEntries(
    Object.entries(Environment.Variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : 'table',
    ]),
  );
}
