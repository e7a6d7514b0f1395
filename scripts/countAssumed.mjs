/**
 * Prints every statement marked `*assumed*` in code and docs with its place, and how many there are: what the project
 * says about Excel, AWS or an office's practice that nobody here could try. Refuses to judge them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MARK = '*assumed*';
const OWN_NAME = 'scripts/countAssumed.mjs';

const files = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx', '*.mjs', '*.md'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== OWN_NAME && existsSync(path));

let count = 0;
for (const path of files) {
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    const marks = line.split(MARK).length - 1;
    if (marks === 0) continue;
    count += marks;
    process.stdout.write(`${path}:${index + 1}  ${line.trim()}\n`);
  }
}
process.stdout.write(`\n${count} statements are assumed\n`);
