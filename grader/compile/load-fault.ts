import { LearnerFault } from '../core/learner-fault';
import type { Submission } from '../core/submission';
import { Program } from './program';

/**
 * What is wrong with an exercise file before anything of it runs: it is missing, it is no text, it does not compile, it imports what it must
 * not. Null when nothing is.
 *
 * @param root the folder that holds `engine/`
 */
export function loadFault(root: string, submission: Submission, exercise: string): string | null {
  try {
    new Program(root, submission).module(`exercises/${exercise}.ts`);
    return null;
  } catch (error) {
    if (error instanceof LearnerFault) return error.message;
    throw error;
  }
}
