import type { Submission } from '../core/submission';
import { Ledger } from '../scoring/ledger';
import type { Judged } from './judge';

/** What there is if the suites could not even be started: each submission, with exercises in which no test ran. */
export function unjudged(
  submissions: readonly Submission[],
  exercises: readonly string[],
  seed: number,
  graderErrors: readonly string[],
): Judged {
  return { document: new Ledger(submissions, seed).document(exercises), graderErrors };
}
