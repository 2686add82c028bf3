/** Names, chains of names, and operators. Brackets, numbers and texts are no tokens here. */
const TOKEN = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*|[-+*/%&|^~!=<>?]+/g;

/** Comments and texts in quotes. */
const PROSE = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^'\n]*'|"[^"\n]*"/g;

/** The names and operators of a source text, without comments and quoted texts. `a.b` is also a and b. */
export function codeTokens(source: string): Set<string> {
  return tokensIn(source.replaceAll(PROSE, ' '));
}

/** The names and operators that a sentence mentions. */
export function mentionedTokens(sentence: string): Set<string> {
  return tokensIn(sentence.replaceAll(/[.,:;]+(?=\s|$)/g, ' '));
}

function tokensIn(text: string): Set<string> {
  const tokens = text.match(TOKEN) ?? [];
  return new Set(tokens.flatMap((token) => (token.includes('.') ? [token, ...token.split('.')] : [token])));
}
