import { describe, expect, test } from '@jest/globals';
import { exerciseResult, submissionResult, testResult } from '../../dev/testing/results';
import type { Picture } from '../core/picture';
import type { Status, TestResult } from '../core/result';
import { Submission } from '../core/submission';
import { type WatchActions, WatchLoop } from './watch-loop';

const OPTIONS = { seed: 42, hints: true, solutions: true };

/** A loop over three exercises with one test each, whose states a test may change. */
function started(keys = true, hints = true) {
  const states: Status[] = ['pass', 'not-started', 'fail'];
  const screens: string[] = [];
  const did: string[] = [];
  const actions: WatchActions = {
    grade: async () => {
      did.push('graded');
      const exercises = states.map((status, index) => exerciseResult(`0${index + 1}-x`, [testResult({ status })]));
      const result = submissionResult('me', exercises);
      return { result, learner: new Submission('me', {}), options: { ...OPTIONS, hints }, seconds: 0.25 };
    },
    explain: async (exercise) => {
      const diagnosis = { id: 'repair:place', layer: 'repair', kind: null, places: [] } as const;
      const [test] = exercise.tests as [TestResult];
      const found = { ...test, diagnoses: [{ ...diagnosis, text: `the place in ${exercise.id}`, places: [] }] };
      return { exercise: { ...exercise, tests: [found] }, pictures: [] };
    },
    hint: async ({ id }) => [[`a hint for ${id}`]],
    reset: (id) => {
      did.push(`reset ${id}`);
      return { changed: true, lines: [`${id} is the stub again`] };
    },
    show: (screen) => screens.push(screen),
    columns: () => 80,
    quit: () => did.push('quit'),
  };
  const loop = new WatchLoop(actions, keys);
  const press = async (...pressed: string[]) => {
    for (const key of pressed) await loop.press(key);
    return screens.at(-1) as string;
  };
  return {
    loop,
    actions,
    states,
    did,
    screens,
    press,
    graded: () => loop.grade().then(() => screens.at(-1) as string),
  };
}

describe('the loop of npm run watch', () => {
  test('begins with the first open exercise, and n goes round the open ones', async () => {
    const { graded, press } = started();
    expect(await graded()).toContain('First to do: 02-x');
    expect(await press('n')).toContain('First to do: 03-x');
    expect(await press('n')).toContain('First to do: 02-x');
  });

  test('publishes each result, and once more what is found on it', async () => {
    const published: string[] = [];
    const { loop, actions, states, screens } = started(false);
    states[1] = 'fail';
    actions.publish = ({ result }) => published.push(result.exercises[1]?.tests[0]?.diagnoses[0]?.text ?? 'bare');
    actions.pageNote = 'The page: http://127.0.0.1:1/';
    await loop.grade();
    expect(published).toEqual(['bare', 'the place in 02-x']);
    expect(screens.at(-1)).toMatch(/^ {2}The page: http:\/\/127\.0\.0\.1:1\/$/m);
  });

  test('adds what is found on the mistake to the screen that shows it, and to no other', async () => {
    const { graded, press, screens } = started();
    expect(await graded()).not.toContain('the place in');
    expect(await press('n')).toContain('Why: the place in 03-x');
    expect(screens.at(-2)).toContain('First to do: 03-x');
    expect(screens.at(-2)).not.toContain('the place in');
    expect(await press('n')).not.toContain('the place in');
  });

  test('shows where an expression goes wrong, also in an exercise behind the first open one', async () => {
    const { graded, press, actions } = started();
    const node = { label: 'a', operation: '', operands: [], data: 2, grad: 4, expectedData: 2, expectedGrad: 6 };
    const wrong = { ...node, isDataWrong: false, isGradWrong: true, isFirstWrong: true };
    const graph: Picture = { kind: 'graph', test: 'mul', hasGradients: true, nodes: [wrong] };
    actions.explain = async (exercise) => ({ exercise, pictures: [graph] });
    expect(await graded()).not.toContain('Where it goes wrong');
    expect(await press('n')).toMatch(/First to do: 03-x[\s\S]*Where it goes wrong[\s\S]*grad should be 6/);
  });

  test('draws one screen for each save if no keys are read, with what is found', async () => {
    const { graded, states, screens } = started(false);
    states[1] = 'pass';
    expect(await graded()).toContain('Why: the place in 03-x');
    expect(screens).toHaveLength(1);
  });

  test('drops a hint for an exercise that is no longer shown', async () => {
    const { graded, loop, press, screens } = started();
    await graded();
    const hint = loop.press('h');
    await Promise.all([hint, press('n')]);
    expect(screens.join('')).not.toContain('a hint for');
  });

  test('drops what is found on a mistake that is graded again by then', async () => {
    const { loop, states, screens } = started(false);
    states[1] = 'pass';
    const first = loop.grade();
    states[2] = 'pass';
    await Promise.all([first, loop.grade()]);
    expect(screens.join('')).not.toContain('the place in');
  });

  test('stays with an exercise that is done until n is pressed', async () => {
    const { graded, press, states } = started();
    await graded();
    states[1] = 'pass';
    expect(await graded()).toContain('Done: 02-x');
    expect(await press('n')).toContain('First to do: 03-x');
    expect(await press('n')).toContain('There is no other exercise to go on to.');
  });

  test('follows the first open exercise if no keys are read', async () => {
    const { graded, states } = started(false);
    await graded();
    states[1] = 'pass';
    const screen = await graded();
    expect(screen).toContain('First to do: 03-x');
    expect(screen).toContain('Stuck? npm run hint -- 03');
    expect(screen).toMatch(/Ctrl-C ends\.\n$/);
  });

  test('shows a hint below the screen until the next run', async () => {
    const { graded, press } = started();
    await graded();
    expect(await press('h')).toMatch(/First to do: 02-x[\s\S]*a hint for 02-x\n/);
    expect(await graded()).not.toContain('a hint');
  });

  test('has no key for hints if the course has switched these off', async () => {
    const { graded, press } = started(true, false);
    expect(await graded()).not.toContain('h hint');
    expect(await press('h')).not.toContain('a hint');
  });

  test('resets only if the key after x is y', async () => {
    const { graded, press, did } = started();
    await graded();
    await press('x', 'n', 'y');
    expect(did).toEqual(['graded']);
    expect(await press('x', 'y')).toContain('02-x is the stub again');
    expect(did).toEqual(['graded', 'reset 02-x']);
  });

  test('shows the list with l, and the screen at the next l', async () => {
    const { graded, press } = started();
    await graded();
    expect(await press('l')).toMatch(/^ {2}> 02-x · Title of 02-x\n {6}not started: 0 \/ 4 points/m);
    expect(await press('l')).toContain('First to do: 02-x');
  });

  test('grades once more if files change while it grades', async () => {
    const { loop, did } = started();
    await Promise.all([loop.grade(), loop.grade(), loop.grade()]);
    expect(did).toEqual(['graded', 'graded']);
  });

  test('shows nothing more after q', async () => {
    const { graded, press, did, screens } = started();
    await graded();
    await press('q', 'n', 'l');
    expect(did.at(-1)).toBe('quit');
    expect(screens).toHaveLength(1);
  });
});
