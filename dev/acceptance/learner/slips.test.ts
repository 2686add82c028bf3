import { describe, expect, jest, test } from '@jest/globals';
import type { LoadedSlip } from '../../slips/load-slips';
import { type Shares, sharesOf } from '../../slips/screens-page';
import { checkout, solve, writeExercise } from '../../testing/checkout';
import { gradedRows, recordedRows, PAGE_ROWS as rows, SLIPPED, SLIPS as slips } from '../../testing/graded-slips';
import { once } from '../../testing/once';
import { shellIn } from '../../testing/shell-in';

// On a machine with other work the search for the places takes minutes.
jest.setTimeout(600_000);

/** What the page reached, in slips; of `untrue` the most that there may be. Raise the shares, do not lower them. */
const LEAST: Record<string, Pick<Shares, 'lineRight' | 'helps' | 'helpsOrPlace' | 'untrue'>> = {
  '01': { lineRight: 65, helps: 62, helpsOrPlace: 67, untrue: 0 },
  '02': { lineRight: 39, helps: 35, helpsOrPlace: 40, untrue: 0 },
  '03': { lineRight: 29, helps: 30, helpsOrPlace: 32, untrue: 0 },
  '04': { lineRight: 138, helps: 139, helpsOrPlace: 147, untrue: 0 },
};

describe('what the screens say of slips', () => {
  // Those of 04-value are in a file of their own, as they take longer than all others.
  const others = SLIPPED.filter((id) => id !== '04-value');
  const graded = once(() => gradedRows(others));

  test.each(others)('is on the page as it is now, for %s', async (exercise) => {
    const own = (await graded()).filter(({ slip }) => slip.startsWith(exercise.slice(0, 2)));
    // If it differs: npm run record -- slips, then judge the rows that end with "?".
    expect(own).toEqual(recordedRows(exercise));
  });

  test('is judged, all of it', () => {
    expect(rows.map(({ slip }) => slip)).toEqual(slips.map(({ base, name }) => `${base}/${name}`));
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
