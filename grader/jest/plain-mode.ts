import path from 'node:path';
import type { Circus } from '@jest/types';
import { DEFAULT_SEED } from '../config/seed';
import { readSettings, type Settings } from '../config/settings';
import { suitesOf } from '../config/suites';
import { SuiteError } from '../core/learner-fault';
import { readProject } from '../intake/open';
import type { JudgeHost } from '../judge/host';
import { judge } from '../judge/judge';
import { compiledWasm } from '../sandbox/compiled-wasm';
import { VmSource } from '../sandbox/vm-source';
import { addOpinion } from './add-opinion';
import { collectTests } from './collect-tests';
import { entriesOf, entriesOutside, isChosen, removeMarks } from './declared-entries';
import type { EnvironmentMode } from './environment-mode';
import { nodeHost } from './node-host';
import { PlainRecorder } from './plain-recorder';
import { resultError } from './result-error';

const ENDING = '.test.ts';

/** Jest runs suite after suite in a process. One VM for all saves a sixth of the processor time of `npx jest`. */
const vms = new VmSource(compiledWasm);

/**
 * `npx jest`: each graded test is a test of Jest. When a suite is loaded, the judge grades its exercise as `npm test`
 * does, and each test of Jest then tells what came of it. So the verdict is the same, and `-t` or a watcher only choose
 * what is told.
 */
export class PlainMode implements EnvironmentMode {
  readonly globals = {};
  readonly host: JudgeHost;
  readonly recorder: PlainRecorder;
  /** Undefined if they are wrong: then each test says why. */
  private readonly settings: Settings | undefined;
  private readonly trouble: string = '';
  private state: Circus.State | undefined;

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
    try {
      this.settings = readSettings(root);
    } catch (error) {
      this.trouble = (error as Error).message;
    }
    const host = nodeHost(root, (block) => {
      if (!this.state) throw new SuiteError('A suite declared tests before Jest was ready.');
      return collectTests(block, this.state);
    });
    this.host = { ...host, vms };
    const exercise = path.basename(file, ENDING);
    const others = () => suitesOf(root).filter((suite) => suite.exercise !== exercise);
    this.recorder = new PlainRecorder(this.settings?.seed ?? DEFAULT_SEED, describe, this.settings ? others() : []);
    this.recorder.begin({ file, exercise, hidden: false });
  }

  async start(state: Circus.State): Promise<void> {
    this.state = state;
    const { settings, trouble } = this;
    const ids = this.recorder.exercises.map(({ id }) => id);
    // A file without an exercise is an ordinary test file of Jest.
    if (ids.length === 0) return;
    removeMarks(state.rootDescribeBlock, state);
    for (const entry of entriesOutside(state.rootDescribeBlock, ids))
      entry.fn = () => fail('This test is outside of exercise(…). Move it into the block of one.');
    for (const id of ids) {
      const tests = entriesOf(state.rootDescribeBlock, id);
      // What the course does not grade is not graded here either.
      if (settings && !settings.shown.includes(id)) for (const { entry } of tests) entry.mode = 'skip';
      if (!tests.some(({ entry }) => isChosen(entry, state))) continue;
      const tell = settings ? await this.grade(id, settings) : () => fail(trouble);
      for (const { name, entry } of tests) entry.fn = () => tell(name);
    }
  }

  /** Grades an exercise of `exercises/`. The answer throws what a test has to say, unless it passes. */
  private async grade(id: string, { all, limits, points }: Settings): Promise<(name: string) => void> {
    const { root, host, recorder } = this;
    const learner = readProject(root, all, limits);
    const { document, graderErrors } = await judge(host, recorder, [learner], {
      exercises: [id],
      limits,
      points,
      explain: true,
    });
    const [exercise] = document.submissions[0]?.exercises ?? [];
    if (exercise) addOpinion(root, exercise, learner, limits);
    const results = new Map(exercise?.tests.map((test) => [test.name, test]));
    return (name) => {
      const result = results.get(name);
      if (graderErrors.length > 0 || !result)
        fail(`The suite does not work. ${graderErrors.join(' ') || `It has no test "${name}" when it is graded.`}`);
      if (result.status !== 'pass') throw resultError(root, result, recorder.seed);
    };
  }
}

/** Throws an error without a stack: no frame of it is the learner's. */
function fail(message: string): never {
  throw Object.assign(new Error(message), { stack: `Error: ${message}` });
}
