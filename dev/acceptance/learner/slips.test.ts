import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { type LoadedSlip, loadSlips, screensFile } from '../../slips/load-slips';
import { type ScreenRow, screenRow } from '../../slips/screen-row';
import { readScreensPage, type Shares, sharesOf } from '../../slips/screens-page';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { gradeFolders } from '../../testing/grade-all';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { exerciseOf, layOut, temporaryFolder } from '../../testing/submissions';

const exercises = exerciseIds(ROOT);
const slips = loadSlips(ROOT, exercises);
const withSlips = exercises.filter((id) => slips.some(({ exercise }) => exercise === id));
const rows = readScreensPage(readFileSync(screensFile(ROOT), 'utf8'));

/** What the page reached, in slips; of `untrue` the most that there may be. Raise the shares, do not lower them. */
const LEAST: Record<string, Pick<Shares, 'lineRight' | 'helps' | 'helpsOrPlace' | 'untrue'>> = {
  '01': { lineRight: 65, helps: 62, helpsOrPlace: 67, untrue: 0 },
  '02': { lineRight: 39, helps: 35, helpsOrPlace: 40, untrue: 0 },
  '03': { lineRight: 29, helps: 30, helpsOrPlace: 32, untrue: 0 },
  '04': { lineRight: 138, helps: 139, helpsOrPlace: 147, untrue: 0 },
};

function gradedRows(exercise: string): ScreenRow[] {
  const folder = temporaryFolder();
  const own = slips.filter((slip) => slip.exercise === exercise);
  const folders = own.map(({ name, file, text }) =>
    layOut(folder, name, file ? { [`${exercise}.ts`]: null, [file]: text } : { [`${exercise}.ts`]: text }),
  );
  const results = gradeFolders(folders, ['--exercise', exercise.slice(0, 2), '--explain']);
  return own.map((slip) => screenRow(slip, exerciseOf(results.get(slip.name), exercise), rows));
}

describe('what the screens say of slips', () => {
  test.each(withSlips)('is on the page as it is now, for %s', (exercise) => {
    const recorded = rows.filter(({ slip }) => slip.startsWith(exercise.slice(0, 2)));
    // If it differs: npm run record -- slips, then judge the rows that end with "?".
    expect(gradedRows(exercise)).toEqual(recorded);
  });

  test('is judged, all of it', () => {
    expect(rows.filter(({ helps }) => helps === '?')).toEqual([]);
  });

  test.each(sharesOf(rows))('helps as often as it did, for $exercise', ({ exercise, ...shares }) => {
    const least = LEAST[exercise];
    expect(shares.lineRight).toBeGreaterThanOrEqual(least?.lineRight ?? Infinity);
    expect(shares.helps).toBeGreaterThanOrEqual(least?.helps ?? Infinity);
    expect(shares.helpsOrPlace).toBeGreaterThanOrEqual(least?.helpsOrPlace ?? Infinity);
    expect(shares.untrue).toBeLessThanOrEqual(least?.untrue ?? 0);
  });
});

describe('npm test', () => {
  const project = once(checkout);
  const run = shellIn(project);
  const isShown: (slip: LoadedSlip) => boolean = ({ base, name }) =>
    ['01-lines/caret', '02-loop/loop-step-only', '03-lines/divisor-h', '04-methods/mul-no-return'].includes(
      `${base}/${name}`,
    );

  test.each(slips.filter(isShown))(
    'shows what the page says of $base/$name',
    async ({ base, name, exercise, text }) => {
      solve(project());
      writeExercise(project(), `${exercise}.ts`, text);
      const { stdout } = await run('test', exercise.slice(0, 2));
      const row = rows.find(({ slip }) => slip === `${base}/${name}`);
      const [, why] = row?.says.split(' Why: ') ?? [];
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`Why: ${why}`);
      expect(stdout).toMatch(new RegExp(`^ +> +${row?.line} \\|`, 'm'));
    },
  );
});
