import { LearnerFault } from '../core/learner-fault';
import type { Limits } from '../core/limits';
import { breakLines, offsetBeforeBreaks } from './break-lines';
import { type Lexeme, lexemesOf, type SlashReader } from './lexemes';
import { nestingProblem } from './nesting';
import { shortenTexts } from './shorten-texts';
import { faultAt, problemFault } from './syntax-fault';
import type { Transpiler } from './transpiler';

/** Errors for each of which the parser may copy a long line. */
const MAX_ERRORS = 100;

/** Characters of a line that the parser may copy for any number of errors. */
const SHORT_LINE = 200;

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
  if (longLine(source, Math.min(SHORT_LINE, lineLength)) === undefined) return;
  checkLongLines(transpiler, file, () => lexemesOf(source, isRegularExpression), lineLength);
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
 * number of errors times the length of lines. They are counted in short lines with short texts: 21,000 errors take
 * 60 MiB there, and 420 MiB in lines of 2,000 characters.
 */
function checkLongLines(
  transpiler: Transpiler,
  file: string,
  lexemes: () => Iterable<Lexeme>,
  lineLength: number,
): void {
  const short = shortenTexts(lexemes());
  const offset = longLine(short, lineLength);
  if (offset !== undefined) {
    const reason = `is a line of more than ${lineLength} characters, without its texts and comments. Break it.`;
    throw faultAt(file, short, offset, reason);
  }
  const broken = shortenTexts(breakLines(lexemes()));
  const { errors } = transpiler.parse(file, broken, true);
  const [error] = errors;
  if (!error || errors.length <= MAX_ERRORS) return;
  const labels = error.labels.map(({ start }) => ({ start: offsetBeforeBreaks(short, broken, start) }));
  throw problemFault(file, short, { ...error, labels });
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
