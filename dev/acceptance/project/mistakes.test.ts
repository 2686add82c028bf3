import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { signatureOf } from '../../../grader/advice/diagnosis/signature';
import { firstOpen } from '../../../grader/advice/first-open';
import { readFacts } from '../../../grader/config/read-facts';
import { readMistakes } from '../../../grader/config/read-mistakes';
import type { ExerciseResult } from '../../../grader/core/result';
import { gradingWorker } from '../../testing/grading-worker';
import { once } from '../../testing/once';
import { outside } from '../../testing/outside';
import { recorded } from '../../testing/results';
import { ROOT } from '../../testing/root';
import { submissionWith } from '../../testing/solved-submission';

const { changedLines } = outside<typeof import('../../mistakes/changed-lines')>('dev/mistakes/changed-lines');
const { completeMistake } = outside<typeof import('../../mistakes/complete')>('dev/mistakes/complete');
const { partsOfMistake } = outside<typeof import('../../mistakes/parts-of-mistake')>('dev/mistakes/parts-of-mistake');
const { loadMistakes } = outside<typeof import('../../mistakes/load-mistakes')>('dev/mistakes/load-mistakes');

/** A mistake that changes more lines than these is another way to write the solution. */
const MOST_LINES = 4;

const folder = path.join(ROOT, 'test', 'mistakes');
const exercises = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isDirectory());

/** Where no facts tell the statement, a mistake is pointed at by its function: the lines of the longest one. */
const linesOfAFunction = (exercise: string) => (exercise === '07-training' ? 17 : 6);

/** Operations whose tests may fail when one is wrong: the solution builds them on it. A rewritten core may fail any. */
const BUILT_ON: Record<string, string[]> = { mul: ['div', 'neg'], pow: ['div'] };
/** What of the tests of 01 may fail when one component is wrong. */
const COMPONENTS: Record<string, string> = {
  da: '∂f/∂a at other points',
  db: '∂f/∂b at other points',
  dc: '∂f/∂c at other points',
};

/** Tests that a mistake must not fail, by what its code replaces. */
function outOfReach(exercise: string, name: string, code: string): RegExp | undefined {
  const operation = /^(mul|pow|div|exp|log|neg|radd)-/.exec(name)?.[1];
  if (exercise === '04-value' && operation && !/^\s*(add|backward|constructor)\b/m.test(code)) {
    const reach = [operation, ...(BUILT_ON[operation] ?? []), 'softmax', 'expressions'];
    return new RegExp(`^(?!(?:${reach.join('|')}): )`);
  }
  const components = Object.keys(COMPONENTS).filter((component) => new RegExp(`\\bconst ${component}\\b`).test(code));
  if (exercise !== '01-gradf' || components.length === 0 || /function gradf/.test(code)) return undefined;
  const reach = components.map((component) => COMPONENTS[component]);
  return new RegExp(`^∂(?!${reach.map((title) => title?.slice(1)).join('|')})`);
}

const grade = gradingWorker();

describe.each(exercises)('the mistakes of %s', (exercise) => {
  const mistakes = loadMistakes(ROOT, exercise);
  const solution = readFileSync(path.join(ROOT, 'solutions', `${exercise}.ts`), 'utf8');
  const answers = mistakes.map(({ name, code }) =>
    submissionWith(name, { [`${exercise}.ts`]: completeMistake(solution, code) }),
  );
  const graded = once(() => grade(exercise, answers));
  const resultOf = async (name: string) => (await graded()).get(name) as ExerciseResult;
  const record = readMistakes(ROOT, exercise);
  const signatureIn = async (name: string) => signatureOf(await resultOf(name));

  test.each(mistakes)('$name is rejected, where it should be and nowhere else', async ({ name, code }) => {
    const { tests, score, maxScore } = await resultOf(name);
    expect(score).toBeLessThan(maxScore);
    const failing = tests.filter(({ status }) => status === 'fail' || status === 'error').map((failed) => failed.name);
    const far = outOfReach(exercise, name, code);
    expect(failing.filter((title) => far?.test(title))).toEqual([]);
  });

  test.each(mistakes)('$name gets its own diagnosis in every test that it fails', async ({ name, sameAs }) => {
    const { tests } = await resultOf(name);
    const wrong = tests.filter(({ status }) => status === 'fail' || status === 'error');
    const withoutPlaces = wrong.map(({ diagnoses }) => diagnoses.map((one) => ({ ...one, places: [] })));
    expect(withoutPlaces).toEqual(wrong.map(() => [recorded(sameAs ?? name, record[sameAs ?? name]?.diagnosis ?? '')]));
  });

  test.each(mistakes)('what $name computes is on record, as it is now', async ({ name, diagnosis, sameAs, code }) => {
    const parts = partsOfMistake(code, (await resultOf(name)).tests);
    if (sameAs) expect(await signatureIn(name)).toEqual(record[sameAs]?.wrong);
    else expect(record[name]).toMatchObject({ diagnosis, parts, wrong: await signatureIn(name) });
  });

  const near = readFacts(ROOT, exercise) ? 1 : linesOfAFunction(exercise);

  test(`are pointed at, give or take ${near}, in nine of ten files that are like the solution elsewhere`, async () => {
    const results = await graded();
    const lines = mistakes.flatMap(({ name, code }) => {
      const changed = changedLines(solution, completeMistake(solution, code));
      const [first] = firstOpen(results.get(name)?.tests ?? []);
      return changed.length > MOST_LINES ? [] : { name, changed, line: first?.location?.line ?? 0 };
    });
    const far = lines.filter(({ changed, line }) => !changed.some((one) => Math.abs(one - line) <= near));
    expect(far.slice(Math.floor(lines.length / 10))).toEqual([]);
  });

  test('cannot be mistaken for each other, but for those that say so', async () => {
    const distinct = mistakes.filter(({ sameAs }) => sameAs === undefined);
    const groups = new Map<string, string[]>();
    for (const { name } of distinct) {
      const signature = JSON.stringify([await signatureIn(name), record[name]?.readings]);
      groups.set(signature, [...(groups.get(signature) ?? []), name]);
    }
    expect([...groups.values()].filter((names) => names.length > 1)).toEqual([]);
    expect(Object.keys(record).sort()).toEqual(distinct.map(({ name }) => name).sort());
  });
});
