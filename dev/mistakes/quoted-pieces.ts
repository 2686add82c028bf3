import { codeTokens, mentionedTokens } from '../../grader/advice/diagnosis/code-tokens';

/** What a mistake can bring in: an operator, a keyword, a built-in, a property. Learners choose names of variables. */
const PIECE = /^(?:\W+|function|instanceof|in|[A-Z]\w*|[\w$]+\.[\w$.]+)$/;

/** A name that is no keyword. */
const NAME = /^(?!(?:function|instanceof|in)$)\w/;

/** Code without a mistake. */
export interface GivenCode {
  solution: string;
  engine: string;
}

/** Properties are told from variables by the name or bracket before the dot. */
const PROPERTY = /[\w)\]]\.(\w+)/g;

/** Operators of nearly every answer, and what right ways through a graph have too. They prove nothing. */
const COMMON = new Set(['+', '-', '*', '/', '**', 'Set', 'has', 'visited.has']);

/**
 * The pieces of wrong code that the text of a mistake quotes: `^`, `-=`, `toFixed`. The text is untrue of an answer
 * without them, even if that computes the same.
 *
 * @param solution right code
 * @param engine what exercises build on. Its names are right as well
 */
export function quotedPieces(diagnosis: string, code: string, { solution, engine }: GivenCode): string[] {
  const right = new Set([...codeTokens(solution), ...[...codeTokens(engine)].filter((token) => NAME.test(token))]);
  const mentioned = mentionedTokens(diagnosis);
  const properties = new Set([...code.matchAll(PROPERTY)].map(([, name]) => name));
  return [...codeTokens(code)]
    .filter((token) => mentioned.has(token) && !right.has(token) && !COMMON.has(token))
    .filter((token) => PIECE.test(token) || properties.has(token))
    .sort();
}
