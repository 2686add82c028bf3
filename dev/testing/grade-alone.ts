import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { commandEnvironment } from './command';
import type { Alone } from './measure-grading';
import { ROOT } from './root';

/**
 * Grades submissions in a process of its own, one after the other.
 *
 * @throws Error when it ends before all are graded
 */
export function gradeAlone(folders: readonly string[]): Alone[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', MEASURE], {
    encoding: 'utf8',
    env: commandEnvironment(),
    input: JSON.stringify(folders),
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The process that grades ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Alone[];
}

const MEASURE = `
  require(${JSON.stringify(path.join(ROOT, 'dev', 'typescript.cjs'))});
  require(${JSON.stringify(path.join(__dirname, 'measure-grading.ts'))}).measure();
`;
