import type { Submission } from '../core/submission';
import { Ledger } from '../scoring/ledger';
import type { Judged } from './judge';

/** The document if no suite could be loaded: each submission, with exercises in which no test ran. */
export function unjudged(
  submissions: readonly Submission[],
  exercises: readonly string[],
  seed: number,
  graderErrors: readonly string[],
): Judged {
  return { document: new Ledger(submissions, seed).document(exercises), graderErrors };
}
