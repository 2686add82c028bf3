/** Brackets inside brackets that a file may have. People stay below 20; the parser's native stack ends at some thousands. */
const DEEPEST = 300;

/** How deep brackets are nested, counted without regard to texts and comments: an upper bound is all that is needed. */
export function isNestedTooDeeply(source: string): boolean {
  let depth = 0;
  for (const character of source) {
    if (character === '(' || character === '[' || character === '{') depth += 1;
    else if ((character === ')' || character === ']' || character === '}') && depth > 0) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
