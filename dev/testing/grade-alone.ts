import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { commandEnvironment } from './command';
import type { GradedAlone } from './measure-grading';
import { ROOT } from './root';

const MEASURE = `
  require(${JSON.stringify(path.join(ROOT, 'dev', 'typescript.cjs'))});
  require(${JSON.stringify(path.join(__dirname, 'measure-grading.ts'))}).measureGrading();
`;

/**
 * Grades submissions in one process, each in a request of its own.
 *
 * @throws Error if the process ends before all are graded
 */
export async function gradeAlone(folders: readonly string[]): Promise<GradedAlone[]> {
  const options = { env: commandEnvironment(), maxBuffer: 256 * 1024 * 1024 };
  const running = promisify(execFile)(process.execPath, ['-e', MEASURE], options);
  running.child.stdin?.end(JSON.stringify(folders));
  return JSON.parse((await running).stdout) as GradedAlone[];
}
