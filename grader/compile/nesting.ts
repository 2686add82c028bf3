import { tokensOf } from './tokens';

/** Brackets inside brackets that a file may have. People write below 20; some thousands overflow the parser's stack. */
const MAX_OPEN_BRACKETS = 300;

/**
 * Tokens of an expression, those before its open brackets included. Each can be a level of nesting: `!!!!x`, `a => b`.
 * People write some hundreds; some 20,000 overflow the parser's stack.
 */
const MAX_TOKENS = 4_000;

const OPENING = new Set(['(', '[', '{', '${']);
const CLOSING = new Set([')', ']', '}']);

/** The tokens of one open bracket since the last semicolon or comma. */
interface Level {
  tokens: number;
  /** Those that a semicolon or comma does not end: `else` nests across semicolons, `<` across commas. */
  kept: number;
}

/**
 * Tells why a file is nested too deeply for the parser, whose overflowing stack would end the process. Nesting that
 * `tokensOf` misses ends one worker process.
 *
 * @returns undefined if the file can be parsed
 */
export function nestingProblem(source: string): string | undefined {
  let level: Level = { tokens: 0, kept: 0 };
  const outerLevels: Level[] = [];
  let outerTokens = 0;
  for (const token of tokensOf(source)) {
    if (token === ';' || token === ',') level.tokens = level.kept;
    else level.tokens += 1;
    if (token === 'else' || token === '<') level.kept += 1;
    if (OPENING.has(token)) {
      outerLevels.push(level);
      outerTokens += level.tokens;
      level = { tokens: 0, kept: 0 };
    } else if (CLOSING.has(token) && outerLevels.length > 0) {
      level = outerLevels.pop() as Level;
      outerTokens -= level.tokens;
    }
    if (outerLevels.length > MAX_OPEN_BRACKETS) return `nests brackets more than ${MAX_OPEN_BRACKETS} deep`;
    if (outerTokens + level.tokens > MAX_TOKENS) return `has an expression of more than ${MAX_TOKENS} words and signs`;
  }
  return undefined;
}
