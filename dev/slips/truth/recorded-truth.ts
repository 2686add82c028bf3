import type { RecordedMistake } from '../../../grader/advice/diagnosis/mistake-record';
import { OPERATIONS } from '../right-file';
import type { Slip, SlipEdit } from '../slip';
import type { Verdict } from './verdict';

/** Words of recorded texts that only one sort of edit can make true. */
const CLAIMS: readonly [RegExp, (edit: SlipEdit) => boolean][] = [
  [/use \+=|need \+=/, ({ was, became }) => was.includes('+=') && !became.includes('+=')],
  [/toFixed/, ({ became }) => became.includes('toFixed')],
  [/Leave Math\.abs out/, ({ became }) => became.includes('Math.abs')],
  [/bitwise|works on bits/, ({ became }) => became.includes('^')],
  [/returns nothing|Nothing is returned/, ({ family }) => family === 'return forgotten'],
  [/without a default|zero short|smaller default|step is so small/i, ({ family }) => family === 'default step changed'],
  [/to base 10/, ({ became }) => became.includes('log10')],
  [/to base 2/, ({ became }) => became.includes('log2')],
  [/log1p/, ({ became }) => became.includes('log1p')],
  [/multiplied by out\.grad|incoming/, ({ family }) => family === 'incoming gradient left out'],
  [/radians/, ({ family }) => family === 'degrees for radians'],
  [/antiderivative|the integral/, ({ family }) => family === 'integrated'],
  [/parent/, ({ family }) => family === 'parents left out'],
  [/an array, .* not in an object|one array too deep/, ({ family }) => family === 'result of another shape'],
  [/Rounding|rounding is for/, ({ family }) => family === 'result rounded'],
  [/operands? must keep|leave this one as it is/, ({ family }) => family === 'operand overwritten'],
  [/its number: a number cannot/, ({ family }) => family === 'data or operand returned'],
];

/** The parts of a recorded mistake against those of the slip, then its words against what was edited. */
export function judgeRecorded(
  text: string,
  mistake: RecordedMistake | undefined,
  { edits }: Slip,
  wrongParts: readonly string[] | undefined,
): { verdict: Verdict; because: string } {
  const parts = mistake?.parts ?? [];
  const isOfOperations = parts.some((part) => OPERATIONS.includes(part));
  if (
    isOfOperations &&
    edits.every(({ part }) => part !== null) &&
    !edits.some(({ part }) => parts.includes(part ?? ''))
  )
    return { verdict: 'untrue', because: `it is about ${parts.join(', ')}` };
  if (wrongParts && parts.length > 0 && !parts.some((part) => wrongParts.includes(part)))
    return { verdict: 'untrue', because: `${parts.join(', ')} is right` };
  const claims = CLAIMS.filter(([pattern]) => pattern.test(text));
  const isProven = claims.some(([, isMade]) => edits.some(isMade));
  return isProven ? { verdict: 'true', because: 'the edit' } : { verdict: 'unjudged', because: 'recorded text' };
}
