/**
 * One function of the service: bundle, runtime, log and a role that may do only what it is told here. Decides how our
 * functions are packed and run; refuses to know what they do.
 */
import { join } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/acknowledge';
import { createLogGroup } from '#infra/logGroups';
import type { PartitionProfile } from '#infra/stages';

/** CommonJS packages inside an ES module bundle call `require`, which only this line gives them. */
const REQUIRE_BANNER = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** The SDK is bundled (no external modules): it starts in a third of the time of the one the runtime brings. */
const BUNDLING: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node22',
  mainFields: ['module', 'main'],
  banner: REQUIRE_BANNER,
  minify: true,
  externalModules: [],
  logLevel: LogLevel.WARNING,
};

export interface LedgerFunctionProps {
  /** Absolute path; the bundler resolves packages and subpath imports from here. */
  readonly repository: string;
  /** File with an exported `handler`. */
  readonly entry: string;
  readonly partition: PartitionProfile;
  readonly memoryMb: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  /** All that the function may do, besides writing its log and, where there is tracing, its traces. */
  readonly may: readonly Permission[];
}

export interface Permission {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

export class LedgerFunction extends Construct {
  readonly handler: NodejsFunction;

  constructor(scope: Construct, id: string, props: LedgerFunctionProps) {
    super(scope, id);
    const logGroup = createLogGroup(this, 'Log');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    for (const { actions, resources } of props.may) {
      role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
    }
    logGroup.grantWrite(role);

    this.handler = new NodejsFunction(this, 'Function', {
      entry: props.entry,
      handler: 'handler',
      role,
      logGroup,
      runtime: Runtime.NODEJS_22_X,
      architecture: props.partition.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      tracing: props.partition.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      memorySize: props.memoryMb,
      timeout: props.timeout,
      environment: props.environment,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      awsSdkConnectionReuse: false,
      projectRoot: props.repository,
      depsLockFilePath: join(props.repository, 'package-lock.json'),
      bundling: BUNDLING,
    });
    acknowledge(this.handler, {
      'AwsSolutions-L1':
        'Node 22 is a long-term release of the runtime in both partitions; 24 is unproven in aws-cn.',
    });
    if (props.partition.tracing) {
      acknowledge(role, {
        'AwsSolutions-IAM5[Resource::*]':
          'X-Ray has no resource-level permissions: a trace belongs to no resource.',
      });
    }
  }
}
