import type { Circus } from '@jest/types';
import { SuiteError } from '../core/learner-fault';
import type { Suite } from '../core/suite';
import type { JudgeHost } from '../judge/host';
import { judge } from '../judge/judge';
import { suiteErrorText } from '../judge/suite-error-text';
import { SuiteRecorder } from '../judge/suite-recorder';
import { collectTests } from './collect-tests';
import type { SuiteRun } from './current-run';
import { ENTRY_API, type EntryApi } from './entry-api';
import type { EnvironmentMode } from './environment-mode';
import { nodeHost } from './node-host';

/** The fast path: the suites are loaded once, by `entry.ts`, and grade request after request. */
export class RequestMode implements EnvironmentMode, EntryApi {
  readonly recorder: SuiteRecorder;
  readonly globals = { [ENTRY_API]: this };
  readonly host: JudgeHost;
  private state: Circus.State | undefined;

  constructor(private readonly run: SuiteRun) {
    this.recorder = new SuiteRecorder(run.seed, run.otherSuites);
    this.host = nodeHost(run.root, (block) => {
      if (!this.state) throw new SuiteError('A suite declared tests before Jest was ready.');
      return collectTests(block, this.state);
    });
  }

  get suites(): readonly Suite[] {
    return this.run.suites;
  }

  load(suite: Suite, load: () => void): void {
    try {
      this.recorder.load(suite, load);
    } catch (error) {
      this.run.graderErrors.push(`${suite.file}: ${suiteErrorText(error)}`);
    }
  }

  start(state: Circus.State): void {
    this.state = state;
    for (const { name } of removeAllButLast(state.rootDescribeBlock))
      this.run.graderErrors.push(`The test "${name}" stands outside of exercise(…): move it into the block of one.`);
  }

  async grade(): Promise<void> {
    const { exercises, limits, points, explain: byDefault } = this.run;
    for await (const { submissions, explain, onVerdict, heartbeat, done, failed } of this.run.requests) {
      const options = { exercises, limits, points, explain: explain ?? byDefault, onVerdict, heartbeat };
      const { stackTraceLimit } = Error;
      // Learner code and candidates fail by the thousand, and Jest asks for a stack of 100 frames of each.
      if (!process.env.GRADKATA_TRACE) Error.stackTraceLimit = 0;
      await judge(this.host, this.recorder, submissions, options).then(done, failed);
      Error.stackTraceLimit = stackTraceLimit;
    }
  }
}

function testsIn(block: Circus.DescribeBlock): Circus.TestEntry[] {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsIn(child)));
}

/** Keeps the last test alone, which is that of `entry.ts`. A left-over `only` elsewhere must not skip it. */
function removeAllButLast(root: Circus.DescribeBlock): Circus.TestEntry[] {
  const last = root.children.pop();
  const removed = testsIn(root);
  if (last?.type === 'test') last.mode = 'only';
  root.children.splice(0, root.children.length, ...(last ? [last] : []));
  return removed;
}
