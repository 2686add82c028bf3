import type { ExerciseResult } from '../../core/result';
import { plain } from '../../text/plain';
import { stateOf } from '../screen/exercise-state';

/** The state of an exercise or a test in a word, as on the screen, and the class of the style that paints it. */
export function statusClass(of: Pick<ExerciseResult, 'status' | 'tests'>): { word: string; name: string } {
  const word = plain(stateOf(of).word);
  return { word, name: word === 'OK' ? 'right' : of.status === 'fail' || of.status === 'error' ? 'wrong' : 'open' };
}
