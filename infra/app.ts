/** Entry of the CDK command line: one stack with the operator's settings, checked by the AwsSolutions rules. */
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { PetitionLedgerStack } from '#infra/petitionLedgerStack';
import { readStage } from '#infra/stages';

const app = new App({ analyticsReporting: false });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
const stage = readStage((name) => app.node.tryGetContext(name) as string | undefined);
/** The CDK command line runs the app in the folder of cdk.json. */
new PetitionLedgerStack(app, 'PetitionLedgerStack', { stage, repository: process.cwd() });
