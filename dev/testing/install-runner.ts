import { RUNNER_API } from '../../grader/suite/runner-api';

/** Puts a runner where suites of this realm find it. */
export function install(runner: object): void {
  Object.assign(globalThis, { [RUNNER_API]: runner });
}
