import { tokensOf } from './tokens';

/** Brackets inside brackets that a file may have. People stay below 20; the parser's native stack ends at some thousands. */
const DEEPEST = 300;

/**
 * Words and signs that may follow one another, over all brackets that are open, without a semicolon or comma. Each can be one level
 * of nesting (`!!!!x`, `a ? b : c ? d : e`, `a => b => c`); the parser's native stack ends at some 20,000 of them. People stay below some hundreds.
 */
const LONGEST = 4_000;

const OPENING = new Set(['(', '[', '{', '${']);
const CLOSING = new Set([')', ']', '}']);

/** The tokens of one open bracket since the last semicolon or comma. */
interface Level {
  tokens: number;
  /** `else` nests across semicolons, `<` across commas. */
  lasting: number;
}

/**
 * Why a file is nested too deeply for the parser, whose stack is the process's own; undefined when it is not. An upper bound
 * for ordinary text. Where `tokensOf` takes a division for a regular expression, or one for the other, something can be hidden: it
 * then ends a worker process, and only that.
 */
export function nestingProblem(source: string): string | undefined {
  let level: Level = { tokens: 0, lasting: 0 };
  const outer: Level[] = [];
  let open = 0;
  for (const token of tokensOf(source)) {
    if (token === ';' || token === ',') level.tokens = level.lasting;
    else level.tokens += 1;
    if (token === 'else' || token === '<') level.lasting += 1;
    if (OPENING.has(token)) {
      outer.push(level);
      open += level.tokens;
      level = { tokens: 0, lasting: 0 };
    } else if (CLOSING.has(token) && outer.length > 0) {
      level = outer.pop() as Level;
      open -= level.tokens;
    }
    if (outer.length > DEEPEST) return `nests brackets more than ${DEEPEST} deep`;
    if (open + level.tokens > LONGEST) return `has an expression of more than ${LONGEST} words and signs`;
  }
  return undefined;
}
