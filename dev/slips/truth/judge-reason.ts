import type { MistakeRecord } from '../../../grader/advice/diagnosis/mistake-record';
import type { Diagnosis } from '../../../grader/core/result';
import { OPERATIONS } from '../right-file';
import type { Slip } from '../slip';
import { DIFFERENCE_RULES, wrongEstimates } from './difference-truth';
import type { Observe } from './observe';
import { judgeRecorded } from './recorded-truth';
import { TERM_RULES, wrongComponents } from './term-truth';
import { blamedOperations, VALUE_RULES, wrongOperations } from './value-truth';
import type { Verdict } from './verdict';

/** A reason that a learner reads, and whether it is true. */
export interface JudgedReason extends Pick<Diagnosis, 'id' | 'layer' | 'kind' | 'text'> {
  verdict: Verdict;
  /** What decided. */
  because: string;
}

/** Lines by which a place may miss an edit. */
export const NEAR_LINES = 1;

/** Judges a reason by what was edited, and by what the answer does when it is asked outside the grader. */
export function judgeReason(reason: Diagnosis, slip: Slip, record: MistakeRecord, observe: Observe): JudgedReason {
  const { id, layer, kind, text } = reason;
  return { id, layer, kind, text, ...judge(reason, slip, record, observe) };
}

function judge(
  reason: Diagnosis,
  slip: Slip,
  record: MistakeRecord,
  observe: Observe,
): Pick<JudgedReason, 'verdict' | 'because'> {
  const wrongParts = observe(wrongPartsOf(slip.exercise));
  const misplaced = blamesOthers(reason.text, slip, wrongParts);
  if (misplaced) return { verdict: 'untrue', because: misplaced };
  switch (reason.layer) {
    case 'recorded':
      return judgeRecorded(reason.text, record[reason.id], slip, wrongParts);
    case 'reading':
      return judgeReading(reason.text, slip, observe);
    default:
      return judgePlace(reason, slip);
  }
}

function wrongPartsOf(exercise: string) {
  if (exercise === '01-gradf') return wrongComponents;
  return exercise === '04-value' ? wrongOperations : wrongEstimates;
}

/** Why a sentence blames a part that is right. Undefined if it does not, or if nothing is known. */
function blamesOthers(
  text: string,
  { exercise, edits }: Slip,
  wrong: readonly string[] | undefined,
): string | undefined {
  if (exercise !== '04-value') {
    const named = /^(?:Your|What you return as) (∂f\/∂\w)/.exec(text)?.[1];
    return named && wrong && !wrong.includes(named) ? `${named} is right` : undefined;
  }
  const blamed = blamedOperations(text);
  const isOwn = edits.every(({ part }) => part !== null);
  const other = blamed.find((part) =>
    isOwn ? !edits.some((edit) => edit.part === part) && part !== 'core' : wrong && !wrong.includes(part),
  );
  if (other !== undefined && OPERATIONS.includes(other) && blamed.length > 1) return undefined;
  if (other !== undefined) return isOwn ? `the slip is not in ${other}` : `${other} is right`;
  return blamed.includes('core') && isOwn ? 'the slip is in an operation' : undefined;
}

function judgeReading(text: string, slip: Slip, observe: Observe): Pick<JudgedReason, 'verdict' | 'because'> {
  const rules = { '01-gradf': TERM_RULES, '04-value': VALUE_RULES }[slip.exercise] ?? DIFFERENCE_RULES;
  for (const [pattern, isTrue] of rules) {
    const found = pattern.exec(text);
    if (!found) continue;
    const verdict = observe((answer) => isTrue(found, answer, slip));
    if (verdict === undefined) return { verdict: 'unjudged', because: 'its rule fails' };
    return { verdict: verdict ? 'true' : 'untrue', because: 'what the code does' };
  }
  return { verdict: 'unjudged', because: 'no rule' };
}

/**
 * A remark on a piece of the source is true if that piece was edited: all others are right. A repair may be at another
 * place and still make every test pass.
 */
function judgePlace({ layer, places }: Diagnosis, { edits }: Slip): Pick<JudgedReason, 'verdict' | 'because'> {
  const [first] = places;
  if (!first) return { verdict: 'unjudged', because: 'no place' };
  const isThere = edits.some(({ line, endLine }) => line <= first.endLine && first.line <= endLine);
  const elsewhere = layer === 'repair' ? 'unjudged' : 'untrue';
  return { verdict: isThere ? 'true' : elsewhere, because: `line ${first.line}` };
}
