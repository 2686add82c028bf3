import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { exerciseIds } from '../../grader/config/suites';
import { type LoadedSlip, loadSlips, screensFile } from '../slips/load-slips';
import type { MeasuredSlip } from '../slips/measure-slips';
import { type ScreenRow, screenRow } from '../slips/screen-row';
import { readScreensPage } from '../slips/screens-page';
import { commandEnvironment } from './command';
import { ROOT } from './root';

const exercises = exerciseIds(ROOT);

/** All slips, and the page of what the screens say of them. */
export const SLIPS: readonly LoadedSlip[] = loadSlips(ROOT, exercises);
export const PAGE_ROWS: readonly ScreenRow[] = readScreensPage(readFileSync(screensFile(ROOT), 'utf8'));

/** The exercises that slips are of. */
export const SLIPPED = exercises.filter((id) => SLIPS.some(({ exercise }) => exercise === id));

/** Measures the slips that it is given, as `npm run record -- slips` does. */
const MEASURE = `
  require(${JSON.stringify(path.join(ROOT, 'dev', 'typescript.cjs'))});
  const { measureSlips } = require(${JSON.stringify(path.join(ROOT, 'dev', 'slips', 'measure-slips.ts'))});
  const slips = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  measureSlips(${JSON.stringify(ROOT)}, slips).then((all) => process.stdout.write(JSON.stringify(all)));
`;

/** The rows of an exercise on the page. */
export function recordedRows(exercise: string): ScreenRow[] {
  return PAGE_ROWS.filter(({ slip }) => slip.startsWith(exercise.slice(0, 2)));
}

/** The rows of these exercises as the grader makes them now, in one process, with the place of each mistake. */
export async function gradedRows(exercises: readonly string[]): Promise<ScreenRow[]> {
  const options = { env: commandEnvironment(), maxBuffer: 256 * 1024 * 1024 };
  const running = promisify(execFile)(process.execPath, ['-e', MEASURE], options);
  running.child.stdin?.end(JSON.stringify(SLIPS.filter((slip) => exercises.includes(slip.exercise))));
  const measured = JSON.parse((await running).stdout) as MeasuredSlip[];
  return measured.map(({ slip, result }) => screenRow(slip, result, PAGE_ROWS));
}
