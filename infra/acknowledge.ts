/** Findings of the rule packs that are accepted, each with its reason, beside the construct they concern. */
import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** @param reasons finding id, with its suffix where the rule has one (`AwsSolutions-IAM5[Resource::*]`) → reason */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
}
