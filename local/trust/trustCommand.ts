/**
 * `npm run trust`: makes the workbench's certificate if there is none and has this machine's browsers trust it, or says
 * how. Decides words and status only.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDataFolder } from '#local/data/dataFolder';
import { readSettings } from '#local/settings';
import { isTrouble, troubleWords, type Trouble } from '#local/trouble';
import { trustSteps } from '#local/trust/trustSteps';
import { openCertificate } from '#local/workbench/serving/certificate';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

async function trust(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env, REPOSITORY);
  if (isTrouble(settings)) return sayTrouble(settings);
  const folder = await openDataFolder(settings.dataFolder, false);
  if (isTrouble(folder)) return sayTrouble(folder);
  const certificate = await openCertificate(folder.certificateFolder, Date.now);
  if (isTrouble(certificate)) return sayTrouble(certificate);
  const { run, byHand, undo, words } = trustSteps(process.platform, certificate.authorityFile);
  const lines = [...(run ? [run.join(' ')] : byHand).map((line) => `    ${line}`), words.zh, words.en];
  process.stdout.write(
    `\n  ${certificate.authorityFile}\n\n${lines.join('\n')}\n\n  撤销 · To undo: ${undo}\n\n`,
  );
  return run ? (spawnSync(run[0]!, run.slice(1), { stdio: 'inherit' }).status ?? 1) : 0;
}

function sayTrouble(trouble: Trouble): number {
  const { zh, en } = troubleWords(trouble);
  process.stderr.write(`\n${zh}\n${en}\n\n`);
  return 1;
}

process.exitCode = await trust();
