import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';
import { currentRun } from './current-run';
import type { EnvironmentMode } from './environment-mode';
import { refuseHook } from './refuse-hook';

/**
 * The Jest environment of the suites. It holds the judge outside of their realm, so that no suite changes a result.
 * `npm test` and batches grade requests in it. `npx jest` grades `exercises/`.
 */
export default class SuiteEnvironment extends TestEnvironment {
  readonly mode: EnvironmentMode;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const run = currentRun();
    const { rootDir } = config.projectConfig;
    const describe = (name: string, block: () => void) => this.describe(name, block);
    // Jest makes TypeScript loadable only while it loads this file, and takes longer for each file than the grader's
    // own loader, which is there for good.
    require('../typescript.cjs');
    this.mode = run ? requestMode(run) : plainMode(rootDir, context.testPath, describe);
    this.mode.recorder.install(this.global);
    Object.assign(this.global, this.mode.globals);
  }

  override async setup(): Promise<void> {
    await super.setup();
    const { installMath } = require('../judge/install-math') as typeof import('../judge/install-math');
    await installMath(this.mode.host, this.global.Math);
  }

  private describe(name: string, block: () => void): void {
    (this.global as unknown as { describe(name: string, block: () => void): void }).describe(name, block);
  }

  // Not async: an error about a hook must be thrown where the suite adds the hook.
  handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent, state: Circus.State): void | Promise<void> {
    if (event.name === 'run_start') return this.mode.start?.(state);
    if (event.name === 'add_hook' && !isOwn(event)) refuseHook(event.hookType);
  }
}

/** Jest's own hook is a function of this realm, those of suites are not. */
function isOwn({ fn }: Circus.Event & { name: 'add_hook' }): boolean {
  return fn instanceof Function;
}

function requestMode(...args: ConstructorParameters<typeof import('./request-mode').RequestMode>): EnvironmentMode {
  const { RequestMode } = require('./request-mode') as typeof import('./request-mode');
  return new RequestMode(...args);
}

/** Loaded only where it is used: it brings along what opens submissions. */
function plainMode(...args: ConstructorParameters<typeof import('./plain-mode').PlainMode>): EnvironmentMode {
  const { PlainMode } = require('./plain-mode') as typeof import('./plain-mode');
  return new PlainMode(...args);
}
