import inspector from 'node:inspector';
import path from 'node:path';
import { runCLI } from '@jest/core';
import { chooseExercises } from '../config/choose-exercises';
import { readSettings } from '../config/settings';
import { exerciseIds } from '../config/suites';
import { jestProject } from '../jest/jest-project';
import { readArguments } from './arguments';
import { EXERCISE_ARGUMENT, type Help, NOT_RUN } from './help';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run debug -- [02]… [--wait]',
  does: 'Runs the visible suites on native code, so that breakpoints work. It has no limits and grades nothing.',
  arguments: EXERCISE_ARGUMENT,
  options: { wait: { type: 'boolean', about: 'waits until a debugger is attached' } },
  exits: { 0: 'every test passes', 1: 'a test does not pass', 2: NOT_RUN },
  example: 'npm run debug -- 02 --wait',
} as const satisfies Help;

const WARNING =
  'Running exercises/ natively, for debugging: without limits, and never for a grade. ' +
  'Set breakpoints in your .ts files.\n';

/**
 * `npm run debug`: runs the suites on native code, through ts-jest, so that breakpoints work.
 * `--wait` waits for a debugger. An editor that starts the command attaches by itself.
 */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, HELP);
  const { shown: graded } = readSettings(root);
  // Hidden suites run only in the grader.
  const visible = exerciseIds(root).filter((id) => graded.includes(id));
  const exercises = chooseExercises(visible, positionals);
  process.stderr.write(WARNING);
  if (values.wait && !inspector.url()) {
    inspector.open(0);
    process.stderr.write(
      'Waiting for a debugger: open chrome://inspect, or attach your editor to the address above.\n',
    );
    inspector.waitForDebugger();
  }
  const setup = path.join(root, 'grader', 'jest', 'native-setup.ts');
  // Without the options of jest.config.js: native code is the learner's own, with `**` as the engine computes it.
  // A library in engine/ is an ES module, which Jest takes as CommonJS.
  const library = path.join(root, 'grader', 'jest', 'transformer.cjs');
  const transform = { '\\.ts$': 'ts-jest', '/engine/[\\w-]+\\.js$': library };
  const native = { testEnvironment: 'node', setupFilesAfterEnv: [setup], transform };
  const config = { ...jestProject(root), ...native };
  const { results } = await runCLI(
    {
      _: exercises.map((id) => path.join(root, 'test', `${id}.test.ts`)),
      $0: 'gradkata',
      config: JSON.stringify(config),
      reporters: ['default'],
      runTestsByPath: true,
      runInBand: true,
      watchman: false,
    },
    [root],
  );
  return results.success ? 0 : 1;
}
