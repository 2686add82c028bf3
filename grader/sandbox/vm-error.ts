import { LearnerFault, SuiteError } from '../core/learner-fault';

/** The VM itself broke: its memory, its stack, or the library around it. What is inside it must not be used any more. */
export class VmError extends Error {
  override name = 'VmError';

  constructor(override readonly cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
  }

  /** The host's own stack ended: calls out of the VM and back into it were nested too deeply. */
  get isStackOverflow(): boolean {
    return this.message.startsWith('Maximum call stack') || this.message === 'too much recursion';
  }
}

/**
 * Runs a call into the VM. An error that comes out of it and is none of the grader's own is marked as the VM's.
 *
 * @throws LearnerFault or SuiteError as `task` throws them, else VmError
 */
export function inVm<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (error instanceof LearnerFault || error instanceof SuiteError || error instanceof VmError) throw error;
    throw new VmError(error);
  }
}
