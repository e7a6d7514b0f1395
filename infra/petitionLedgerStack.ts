/**
 * The whole service in one stack: table, functions, gateway, daily sweep, alarms. Decides how they are joined and what
 * each function may do to the table; each part's own shape is in its own file.
 */
import { join } from 'node:path';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { Alarms } from '#infra/alarms';
import { LedgerApi } from '#infra/ledgerApi';
import { LedgerFunction } from '#infra/ledgerFunction';
import { BY_CHANGE, BY_SWEEP, LedgerTable } from '#infra/ledgerTable';
import type { Stage } from '#infra/stages';

/** 01:10 in China, when no office works; a new day has begun there. EventBridge rules count in UTC. */
const SWEEP_AT = Schedule.cron({ hour: '17', minute: '10' });

export interface PetitionLedgerStackProps {
  readonly stage: Stage;
  /** Absolute path of the repository: the functions are bundled from its files. */
  readonly repository: string;
}

export class PetitionLedgerStack extends Stack {
  constructor(scope: Construct, id: string, { stage, repository }: PetitionLedgerStackProps) {
    super(scope, id, { description: 'Petition Ledger: ledgers of offices that handle letters and visits' });
    const ledger = new LedgerTable(this, 'Ledger');
    const shared = {
      repository,
      partition: stage.partition,
      environment: {
        TABLE_NAME: ledger.table.tableName,
        ISSUER_URL: stage.issuerUrl,
        AUDIENCE: stage.audience,
        TERMINAL_CLIENT_ID: stage.terminalClientId,
        PANE_CLIENT_ID: stage.paneClientId,
      },
    };

    const api = new LedgerFunction(this, 'Api', {
      ...shared,
      entry: join(repository, 'functions/api.ts'),
      memoryMb: 1024,
      timeout: Duration.seconds(29),
      may: apiPermissions(ledger),
    });
    const sweep = new LedgerFunction(this, 'Sweep', {
      ...shared,
      entry: join(repository, 'functions/sweep.ts'),
      memoryMb: 512,
      timeout: Duration.minutes(15),
      may: sweepPermissions(ledger),
    });

    const gateway = new LedgerApi(this, 'Gateway', { stage, handler: api.handler });
    new Rule(this, 'DailySweep', { schedule: SWEEP_AT, targets: [new LambdaFunction(sweep.handler)] });
    const alarms = new Alarms(this, 'Alarms', {
      stage: gateway.stage,
      api: api.handler,
      sweep: sweep.handler,
    });

    new CfnOutput(this, 'ApiUrl', { value: gateway.stage.url });
    new CfnOutput(this, 'TableName', { value: ledger.table.tableName });
    new CfnOutput(this, 'AlarmTopicArn', { value: alarms.topic.topicArn });
  }
}

/** No Scan and no Delete: nothing is ever listed whole, and the register is never deleted from. */
function apiPermissions(ledger: LedgerTable) {
  return [
    {
      actions: [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      resources: [ledger.table.tableArn],
    },
    { actions: ['dynamodb:Query'], resources: [ledger.indexArn(BY_CHANGE)] },
  ];
}

function sweepPermissions(ledger: LedgerTable) {
  return [
    { actions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'], resources: [ledger.table.tableArn] },
    { actions: ['dynamodb:Query'], resources: [ledger.indexArn(BY_SWEEP)] },
  ];
}
