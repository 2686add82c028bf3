import { SuiteError } from '../core/learner-fault';
import { withSuiteStack } from './suite-stack';

/** Hooks of suites would run around the wrong tests. */
export function refuseHook(hook: string): never {
  throw withSuiteStack(new SuiteError(`a graded suite cannot use ${hook}: call a function in each test instead.`));
}
