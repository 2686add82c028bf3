import path from 'node:path';
import type { Circus } from '@jest/types';
import { readSettings } from '../config/settings';
import { SuiteError } from '../core/learner-fault';
import { readSubmission } from '../intake/open';
import { judge } from '../judge/judge';
import { collectTests } from './collect-tests';
import type { EnvironmentMode } from './environment-mode';
import { nodeHost } from './node-host';
import { PlainRecorder } from './plain-recorder';
import { resultError } from './result-error';

const ENDING = '.test.ts';

/**
 * `npx jest`: each graded test is a test of Jest. When a suite is loaded, the judge grades its exercise as `npm test`
 * does, and each test of Jest then tells what came of it. So the verdict is the same, and `-t` or a watcher only choose
 * what is told.
 */
export class PlainMode implements EnvironmentMode {
  readonly globals = {};
  readonly recorder: PlainRecorder;
  private readonly settings;

  /**
   * @param root the project's folder
   * @param file the test file that Jest runs
   * @param describe Jest's own
   */
  constructor(
    private readonly root: string,
    file: string,
    describe: (name: string, block: () => void) => void,
  ) {
    this.settings = readSettings(root);
    this.recorder = new PlainRecorder(this.settings.seed, describe);
    this.recorder.begin({ file, exercise: path.basename(file, ENDING), hidden: false });
  }

  async start(state: Circus.State): Promise<void> {
    for (const { id } of this.recorder.exercises) {
      const tests = testsOf(state.rootDescribeBlock, id);
      if (!tests.some(({ entry }) => isChosen(entry, state))) continue;
      const tell = await this.grade(id, state);
      for (const { name, entry } of tests) entry.fn = () => tell(name);
    }
  }

  /** Grades an exercise of `exercises/`. The answer throws what a test has to say, unless it passes. */
  private async grade(id: string, state: Circus.State): Promise<(name: string) => void> {
    const { root, recorder } = this;
    const { all, limits, points } = this.settings;
    const learner = readSubmission({ kind: 'path', id: path.basename(root), where: root }, all, limits);
    const host = nodeHost(root, (block) => collectTests(block, state));
    const { document, graderErrors } = await judge(host, recorder, [learner], { exercises: [id], limits, points });
    const results = new Map(document.submissions[0]?.exercises[0]?.tests.map((test) => [test.name, test]));
    return (name) => {
      const result = results.get(name);
      if (graderErrors.length > 0 || !result)
        throw new SuiteError(`The suite does not work. ${graderErrors.join(' ')}`);
      if (result.status !== 'pass') throw resultError(root, result);
    };
  }
}

interface NamedEntry {
  /** The name that the test has in results. */
  name: string;
  entry: Circus.TestEntry;
}

/** The tests that an exercise has declared to Jest. */
function testsOf({ children }: Circus.DescribeBlock, id: string): NamedEntry[] {
  return children.flatMap((child) => (child.type === 'describeBlock' && child.name === id ? entriesIn(child, []) : []));
}

function entriesIn({ children }: Circus.DescribeBlock, titles: readonly string[]): NamedEntry[] {
  return children.flatMap((child) => {
    const path = [...titles, child.name];
    return child.type === 'test' ? [{ name: path.join(': '), entry: child }] : entriesIn(child, path);
  });
}

/** Whether `-t` leaves a test in. Without that option all are. */
function isChosen(test: Circus.TestEntry, { testNamePattern }: Circus.State): boolean {
  const titles = [test.name];
  for (let { parent } = test as { parent: Circus.DescribeBlock | undefined }; parent?.parent; parent = parent.parent)
    titles.unshift(parent.name);
  return !testNamePattern || testNamePattern.test(titles.join(' '));
}
