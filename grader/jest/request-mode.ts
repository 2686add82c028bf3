import { SuiteError } from '../core/learner-fault';
import type { Suite } from '../core/suite';
import type { JudgeHost } from '../judge/host';
import { judge } from '../judge/judge';
import { testsIn } from '../judge/plan-tests';
import { suiteErrorText } from '../judge/suite-error-text';
import { SuiteRecorder } from '../judge/suite-recorder';
import { collectTests, groupOf } from './collect-tests';
import type { SuiteRun } from './current-run';
import { Declarations, type JestCircus } from './declarations';
import { ENTRY_API, type EntryApi } from './entry-api';
import type { EnvironmentMode } from './environment-mode';
import { nodeHost } from './node-host';

/** The fast path: the suites are loaded once, by `entry.ts`, and grade request after request. */
export class RequestMode implements EnvironmentMode, EntryApi {
  readonly recorder: SuiteRecorder;
  readonly globals = { [ENTRY_API]: this };
  readonly host: JudgeHost;
  /** Set by the test runner, which alone can load Jest's part of it. */
  private declarations: Declarations | undefined;

  constructor(private readonly run: SuiteRun) {
    this.recorder = new SuiteRecorder(run.seed, run.otherSuites);
    this.host = nodeHost(run.root, (block) => {
      const state = this.declarations?.state;
      if (!state?.hasStarted) throw new SuiteError('A suite declared tests before Jest was ready.');
      return collectTests(block, state);
    });
  }

  get suites(): readonly Suite[] {
    return this.run.suites;
  }

  /** `describe`, `test` and hooks for the suites, by name. */
  declare(loadCircus: () => JestCircus): Record<string, unknown> {
    this.declarations = new Declarations(loadCircus);
    return this.declarations.globals();
  }

  load(suite: Suite, load: () => void): void {
    try {
      this.recorder.load(suite, load);
    } catch (error) {
      this.run.graderErrors.push(`${suite.file}: ${suiteErrorText(error)}`);
    }
  }

  /** Called when all suites are loaded. */
  start(): void {
    if (!this.declarations) return;
    const { state } = this.declarations;
    state.hasStarted = true;
    for (const { test } of testsIn(groupOf(state.rootDescribeBlock)))
      this.run.graderErrors.push(
        `The test "${test.name}" stands outside of exercise(…): move it into the block of one.`,
      );
  }

  /** Grades request after request, until the session closes. */
  async grade(): Promise<void> {
    const { exercises, limits, points, pictures, plans, explain: byDefault } = this.run;
    for await (const { heartbeat, done, failed, submissions, explain = byDefault, ...own } of this.run.requests) {
      const options = { exercises, limits, points, pictures, plans, explain, heartbeat, ...own };
      const { stackTraceLimit } = Error;
      // Learner code and candidates fail by the thousand, and Jest asks for a stack of 100 frames of each.
      if (!process.env.GRADKATA_TRACE) Error.stackTraceLimit = 0;
      await judge(this.host, this.recorder, submissions, options).then(done, failed);
      Error.stackTraceLimit = stackTraceLimit;
    }
  }
}
