/** Synthesises the stack as a deployment would, with the rule pack on; without bundling unless it is asked for. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { PetitionLedgerStack } from '#infra/petitionLedgerStack';
import { readStage, type PartitionId } from '#infra/stages';
import { ROOT } from '../support/sources';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Synthesis {
  readonly folder: string;
  /** By logical id. */
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: readonly string[];
}

const folders: string[] = [];

export function synthesise(partition: PartitionId, bundle = false): Synthesis {
  const { app, folder } = newApp(bundle);
  const stage = readStage((name) => (name === 'partition' ? partition : undefined));
  new PetitionLedgerStack(app, 'PetitionLedgerStack', { stage, repository: ROOT });
  return readSynthesis(app, folder);
}

export function newApp(bundle: boolean): { app: App; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'petition-ledger-synth-'));
  folders.push(folder);
  const context = bundle ? {} : { 'aws:cdk:bundling-stacks': [] };
  const app = new App({ outdir: folder, analyticsReporting: false, context });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, folder };
}

/** @throws Error naming each finding that is not acknowledged: synthesis fails on them, as it does for an operator. */
function readSynthesis(app: App, folder: string): Synthesis {
  app.synth();
  const template = readFileSync(join(folder, 'PetitionLedgerStack.template.json'), 'utf8');
  const { Resources, Outputs } = JSON.parse(template) as {
    Resources: Record<string, Resource>;
    Outputs: object;
  };
  return { folder, resources: Resources, outputs: Object.keys(Outputs) };
}

export function removeSynthesised(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

export function ofType(synthesis: Synthesis, type: string): readonly Resource[] {
  return Object.values(synthesis.resources).filter((resource) => resource.Type === type);
}

/** The logical id of the first resource of a type, or whose id begins with the given words. */
export function idOf(synthesis: Synthesis, beginning: string): string {
  const found = Object.entries(synthesis.resources).find(
    ([id, { Type }]) => Type === beginning || id.startsWith(beginning),
  );
  if (!found) throw new Error(`no resource ${beginning}`);
  return found[0];
}

export function onlyOfType(synthesis: Synthesis, type: string): Resource {
  const [resource, ...others] = ofType(synthesis, type);
  if (!resource || others.length > 0) throw new Error(`not exactly one ${type}`);
  return resource;
}
