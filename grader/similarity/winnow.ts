import type { Token } from './tree-tokens';

/** Tokens of one fingerprint. Shorter pieces of a program are alike everywhere. */
const TOKENS = 8;

/** Of so many fingerprints in a row one is kept. */
const WINDOW = 4;

/** A piece of a program, by its hash. */
export interface Fingerprint {
  hash: number;
  /** The characters of the program that it stands for. */
  start: number;
  end: number;
}

/**
 * Fingerprints of a program, by Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document
 * fingerprinting" (2003): of each window of hashes the least is kept. Equal pieces of some length have equal
 * fingerprints, wherever they stand in a program.
 *
 * @param salt keeps pieces of different exercises apart
 */
export function winnow(tokens: readonly Token[], salt: string): Fingerprint[] {
  const parts = new Map<number, Token[]>();
  for (const token of tokens) {
    const own = parts.get(token.part);
    if (own) own.push(token);
    else parts.set(token.part, [token]);
  }
  return [...parts.values()].flatMap((own) => winnowPart(own, salt));
}

function winnowPart(tokens: readonly Token[], salt: string): Fingerprint[] {
  const own = tokens.map(({ text }) => codeOf(text));
  const first = codeOf(salt);
  const all = tokens.slice(0, Math.max(1, tokens.length - TOKENS + 1)).map(({ start }, at): Fingerprint => {
    const behind = Math.min(at + TOKENS, tokens.length);
    let hash = first;
    for (let next = at; next < behind; next += 1) hash = mix(hash, own[next] ?? 0);
    // A node ends where its last part does: the beginning of the last one is enough to mark the lines.
    return { hash: hash >>> 0, start, end: tokens[behind - 1]?.start ?? start };
  });
  const kept: Fingerprint[] = [];
  for (let at = Math.min(WINDOW, all.length) - 1; at < all.length; at += 1) {
    let least = all[at] as Fingerprint;
    for (let before = at - 1; before > at - WINDOW && before >= 0; before -= 1)
      if ((all[before] as Fingerprint).hash < least.hash) least = all[before] as Fingerprint;
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}

/** The codes of texts, which are few. */
const codes = new Map<string, number>();

/** Texts whose codes are kept: literals may be any. */
const MAX_CODES = 10_000;

function codeOf(text: string): number {
  const known = codes.get(text);
  if (known !== undefined) return known;
  let code = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) code = mix(code, text.charCodeAt(at));
  if (codes.size < MAX_CODES) codes.set(text, code);
  return code;
}

/** FNV-1a in 32 bits, with the upper bits spread over the lower ones. */
function mix(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
