import type { RecordedMistake } from '../../grader/advice/diagnosis/mistake-record';
import { signatureOf } from '../../grader/advice/diagnosis/signature';
import type { Mistake } from './load-mistakes';
import type { MeasuredMistake } from './measure-mistakes';
import { partsOfMistake } from './parts-of-mistake';
import { type GivenCode, quotedPieces } from './quoted-pieces';

/**
 * What is recorded of a mistake: its text, its parts, what its tests compute, and what is read off these parts.
 */
export function recordOf(
  { diagnosis, code }: Pick<Mistake, 'diagnosis' | 'code'>,
  { result, readings }: MeasuredMistake,
  given: GivenCode,
): RecordedMistake {
  const parts = partsOfMistake(code, result.tests);
  const own = readings.filter(({ part }) => part === null || parts.length === 0 || parts.includes(part));
  const wrong = signatureOf(result);
  const quotes = quotedPieces(diagnosis, code, given);
  return {
    diagnosis,
    parts,
    ...(quotes.length > 0 && { quotes }),
    wrong,
    ...(own.length > 0 && { readings: Object.fromEntries(own.map(({ part, says }) => [part ?? '', says])) }),
  };
}
