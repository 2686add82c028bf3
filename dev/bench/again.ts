import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SEED } from '../../grader/config/seed';
import type { ClassReport } from './class';
import { generateClass } from './generate';
import { layOutMember } from './lay-out-member';

/** A late submission: it is whole, and unlike any other. */
const LATE = '// Handed in again.\n';

/**
 * Grades a class, has one learner hand in again, and gives the same command once more.
 *
 * @param folder an empty folder, for submissions and results
 * @throws Error if grading does not exit with 0
 */
export function againFigures(root: string, folder: string, size: number): ClassReport {
  const submissions = path.join(folder, 'submissions');
  let wrong = '';
  for (const member of generateClass(root, size, DEFAULT_SEED)) {
    layOutMember(path.join(submissions, member.id, 'exercises'), member);
    if (member.kind === 'wrong') wrong = member.id;
  }
  const out = path.join(folder, 'grades.csv');
  const env = { ...process.env, GRADKATA_KEPT: path.join(folder, 'kept') };
  const grade = () => {
    const [start, before] = [performance.now(), childSeconds()];
    const given = [path.join(root, 'grader', 'start.cjs'), 'grade', submissions, '--format', 'csv', '--out', out];
    const { status, stderr } = spawnSync(process.execPath, given, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`Grading the class ended with ${status} instead of 0: ${stderr}`);
    return { stderr, seconds: (performance.now() - start) / 1000, processor: childSeconds() - before };
  };
  const first = grade();
  for (const name of ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'])
    writeFileSync(
      path.join(submissions, wrong, 'exercises', `${name}.ts`),
      LATE + readFileSync(path.join(root, 'solutions', `${name}.ts`), 'utf8'),
    );
  const again = grade();
  const known = `${size - 1} of ${size} were graded before; 1 to go.`;
  const moved = again.stderr.match(/^ {2}\S+: \S+ → \S+$/gm) ?? [];
  return {
    figures: [
      [`time to grade ${size}`, `${first.seconds.toFixed(1)} s`],
      ['lines that say whose points moved, after one is handed in again (aim: 1)', String(moved.length)],
      ['time to grade that one (aim: under 2 s for 1,000)', `${again.seconds.toFixed(1)} s`],
      ['processor time', Number.isNaN(again.processor) ? 'unknown' : `${again.processor.toFixed(1)} s`],
    ],
    surprises: [
      ...(again.stderr.includes(known) ? [] : [`Expected "${known}", got: ${again.stderr}`]),
      ...(moved.length === 1 && moved[0]?.includes(wrong) ? [] : [`Expected one line about ${wrong}, got ${moved}.`]),
    ],
  };
}

/** Processor time of all processes that were started and have ended, on Linux. NaN elsewhere. */
function childSeconds(): number {
  try {
    // Behind the name of the program, which may hold spaces: 14 and 15 are user and system time in hundredths.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}
