import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import { lexemesOf, type SlashReader } from './lexemes';
import { nestingProblem } from './nesting';
import { shortenTexts } from './shorten-texts';
import { faultAt, problemFault } from './syntax-fault';
import type { Transpiler } from './transpiler';

/** Errors for each of which the parser may copy a line with long texts. */
const MAX_ERRORS = 100;

/**
 * Refuses a file that would cost the parser more time, memory or stack than it may have.
 *
 * @param file path inside the submission, for messages
 * @throws LearnerFault that says what to change
 */
export function checkSource(
  transpiler: Transpiler,
  file: string,
  source: string,
  { lineLength }: Pick<Limits, 'lineLength'>,
): void {
  const isRegularExpression = slashReader(transpiler, file, source);
  const nesting = nestingProblem(lexemesOf(source, isRegularExpression));
  if (nesting) throw faultAt(file, source, nesting.offset, `${nesting.problem}. Take it apart.`);
  if (longLine(source, lineLength) === undefined) return;
  checkLongLines(transpiler, file, shortenTexts(lexemesOf(source, isRegularExpression)), lineLength);
}

/** TypeScript's parser tells what an unclear slash is. Most files have none, and do not load it. */
function slashReader(transpiler: Transpiler, file: string, source: string): SlashReader {
  let offsets: ReadonlySet<number> | undefined;
  return (offset) => {
    try {
      offsets ??= transpiler.regularExpressions(source);
    } catch {
      // Its stack is used up: it throws where a native parser ends the process.
      throw new LearnerFault(`${file} is nested too deeply. Take long expressions and statements apart.`);
    }
    return offsets.has(offset);
  };
}

/**
 * The parser copies the line of each error, and of what else its message points to. Its memory thus grows with the
 * number of errors times the length of lines.
 */
function checkLongLines(transpiler: Transpiler, file: string, short: string, lineLength: number): void {
  const offset = longLine(short, lineLength);
  if (offset !== undefined) {
    const reason = `is a line of more than ${lineLength} characters, without its texts and comments. Break it.`;
    throw faultAt(file, short, offset, reason);
  }
  // Texts may be longer. With these cut short, errors can be counted.
  const { errors } = transpiler.parse(file, short, true);
  const [error] = errors;
  if (error && errors.length > MAX_ERRORS) throw problemFault(file, short, error);
}

/** The offset of the first line that is longer. */
function longLine(source: string, length: number): number | undefined {
  for (let start = 0; start < source.length; ) {
    const next = source.indexOf('\n', start);
    const end = next < 0 ? source.length : next;
    if (end - start > length) return start;
    start = end + 1;
  }
  return undefined;
}
