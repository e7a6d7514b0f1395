/**
 * Alarms, each named after who is hurt, and the topic they speak to. Decides thresholds; who is subscribed is decided
 * by the operator of the installation.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface AlarmsProps {
  readonly stage: HttpStage;
  readonly api: IFunction;
  readonly sweep: IFunction;
}

interface AlarmRule {
  readonly id: string;
  /** Who is hurt and how, Chinese first. */
  readonly hurts: string;
  readonly metric: IMetric;
  /** Alarms from this sum on; `fewerThan` alarms below it, and also when nothing was measured. */
  readonly atLeast?: number;
  readonly fewerThan?: number;
}

const OFTEN = { statistic: 'Sum', period: Duration.minutes(5) };
const DAILY = { statistic: 'Sum', period: Duration.days(1) };

export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.letAlarmsPublish();
    for (const rule of alarmRules(props)) this.addAlarm(rule);
  }

  private addAlarm({ id, hurts, metric, atLeast, fewerThan }: AlarmRule): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: hurts,
      metric,
      threshold: fewerThan ?? atLeast ?? 1,
      evaluationPeriods: 1,
      comparisonOperator:
        fewerThan === undefined
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: fewerThan === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  /** The topic's policy, once it demands TLS, replaces the default one that let alarms in. */
  private letAlarmsPublish(): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }
}

function alarmRules({ stage, api, sweep }: AlarmsProps): readonly AlarmRule[] {
  return [
    {
      id: 'SyncFails',
      hurts:
        '经办人无法同步台账：接口返回服务器错误。Clerks cannot sync: the API answers with server errors.',
      metric: stage.metricServerError(OFTEN),
      atLeast: 5,
    },
    {
      id: 'ApiErrors',
      hurts: '部分经办人的请求没有得到答复：函数异常。Some clerks got no answer: the api function failed.',
      metric: api.metricErrors(OFTEN),
      atLeast: 3,
    },
    {
      id: 'ApiThrottled',
      hurts: '经办人需要等待重试：函数并发已到上限。Clerks wait and retry: the api function is at its limit.',
      metric: api.metricThrottles(OFTEN),
    },
    {
      id: 'SweepFails',
      hurts: '期限可能未更新，到期提醒会缺失：每日巡检异常。Due dates may be stale: the daily sweep failed.',
      metric: sweep.metricErrors(OFTEN),
    },
    {
      id: 'SweepThrottled',
      hurts: '期限更新被推迟：每日巡检未获并发。Due dates are late: the daily sweep was held back.',
      metric: sweep.metricThrottles(OFTEN),
    },
    {
      id: 'SweepMissing',
      hurts: '期限一整天没有更新：每日巡检没有运行。Due dates were not renewed for a day: no sweep ran.',
      metric: sweep.metricInvocations(DAILY),
      fewerThan: 1,
    },
  ];
}
