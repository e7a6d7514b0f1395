/**
 * The one table: keys, indexes and what protects them. Decides the shape that functions/store/ reads and writes (a test
 * compares the two); refuses to know what the items hold.
 */
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

/** Local index: cases of one home by change instant. */
export const BY_CHANGE = 'byChange';
/** Global index: cases with a running step by its last day. */
export const BY_SWEEP = 'bySweep';

const text = (name: string) => ({ name, type: AttributeType.STRING });

export class LedgerTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addLocalSecondaryIndex({
      indexName: BY_CHANGE,
      sortKey: text('changedAt'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['version'],
    });
    this.table.addGlobalSecondaryIndex({
      indexName: BY_SWEEP,
      partitionKey: text('sweepShard'),
      sortKey: text('sweepDay'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['calendarRevision', 'version'],
    });
  }

  /** ARN of one index; not `table/index/*`, which would open the others too. */
  indexArn(indexName: string): string {
    return `${this.table.tableArn}/index/${indexName}`;
  }
}
