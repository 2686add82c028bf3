import { LearnerFault } from '../core/learner-fault';
import type { ExerciseRun } from './exercise-run';

/** The reason why an exercise file cannot be loaded, null if it can. */
export function loadFault({ vm }: ExerciseRun): string | null {
  try {
    vm.program.module(vm.file);
    return null;
  } catch (error) {
    if (error instanceof LearnerFault) return error.message;
    throw error;
  }
}
