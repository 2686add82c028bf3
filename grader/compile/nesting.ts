import type { Lexeme } from './lexemes';

/**
 * Brackets inside brackets that a file may have, `<` included. People write below 20. At some thousands the parser's
 * stack overflows. A file of 64 KiB with 100 makes it use some 200 MiB, because it reads each part several times.
 */
const MAX_OPEN_BRACKETS = 100;

/**
 * Tokens of an expression, those before its open brackets included. Each can be a level of nesting: `!!!!x`, `a => b`.
 * People write some hundreds; some 20,000 overflow the parser's stack.
 */
const MAX_TOKENS = 4_000;

/**
 * Names in a list: parameters, variables, imports. People write some tens. For each that is declared again, the parser
 * reads all between, which takes seconds for 32,000. A table of numbers may be longer.
 */
const MAX_NAMES = 4_000;

/** A token that is a word, and no number. */
const NAME = /^[^\W\d]|^[$\u0080-\uffff]/;

const OPENING = new Set(['(', '[', '{', '${']);
const CLOSING = new Set([')', ']', '}']);

/** What is in one open bracket since the last semicolon or comma. */
interface Level {
  tokens: number;
  /** Names before a comma since the last semicolon. */
  names: number;
  /** Tokens that a semicolon or comma does not end: `else` nests across semicolons, `<` across commas. */
  kept: number;
  /** Open `<`. Whether it is a bracket or a comparison shows at its end only. */
  angles: number;
}

/** Why a file is nested too deeply, and where. */
export interface NestingProblem {
  problem: string;
  offset: number;
}

/**
 * Tells why a file is nested too deeply for the parser, whose overflowing stack would end the process.
 *
 * @returns undefined if the file can be parsed
 */
export function nestingProblem(lexemes: Iterable<Lexeme>): NestingProblem | undefined {
  let level: Level = { tokens: 0, names: 0, kept: 0, angles: 0 };
  const outerLevels: Level[] = [];
  const outer = { tokens: 0, angles: 0 };
  const enclose = (sign: 1 | -1) => {
    outer.tokens += sign * level.tokens;
    outer.angles += sign * level.angles;
  };
  let last = '';
  for (const { kind, text: token, start } of lexemes) {
    if (kind !== 'token') continue;
    if (token === ';' || token === ',') level.tokens = level.kept;
    else level.tokens += 1;
    if (token === ';') level.angles = level.names = 0;
    if (token === ',' && NAME.test(last)) level.names += 1;
    last = token;
    if (token === 'else' || token === '<') level.kept += 1;
    if (token === '<') level.angles += 1;
    if (token === '>') level.angles = Math.max(0, level.angles - 1);
    if (OPENING.has(token)) {
      enclose(1);
      outerLevels.push(level);
      level = { tokens: 0, names: 0, kept: 0, angles: 0 };
    } else if (CLOSING.has(token) && outerLevels.length > 0) {
      level = outerLevels.pop() as Level;
      enclose(-1);
    }
    if (outerLevels.length + outer.angles + level.angles > MAX_OPEN_BRACKETS)
      return { problem: `nests brackets more than ${MAX_OPEN_BRACKETS} deep`, offset: start };
    if (level.names > MAX_NAMES) return { problem: `has a list of more than ${MAX_NAMES} names`, offset: start };
    if (outer.tokens + level.tokens > MAX_TOKENS)
      return { problem: `has an expression of more than ${MAX_TOKENS} words and signs`, offset: start };
  }
  return undefined;
}
