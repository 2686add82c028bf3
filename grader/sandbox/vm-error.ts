import { LearnerFault, SuiteError } from '../core/learner-fault';
import { isStackOverflow } from '../core/stack-overflow';

/** An error of the VM itself: of its memory, its stack or the library. The VM must not be used after it. */
export class VmError extends Error {
  override name = 'VmError';

  constructor(override readonly cause: unknown) {
    super(wordsOf(cause));
  }

  /** The host's stack overflowed: calls between host and VM were nested too deeply. */
  get isStackOverflow(): boolean {
    return isStackOverflow(this.message);
  }
}

/**
 * Runs a call into the VM. An error that the grader did not make becomes a VmError.
 *
 * @throws LearnerFault or SuiteError if `task` throws one, VmError if it throws another error
 */
export function inVm<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (error instanceof LearnerFault || error instanceof SuiteError || error instanceof VmError) throw error;
    throw new VmError(error);
  }
}

/** The words of an error of any realm. */
function wordsOf(cause: unknown): string {
  const { message } = (cause ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(cause);
}
