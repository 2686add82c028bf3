/** Space and comments; texts; words and signs. What is not closed goes on to its end, so that no input takes more than one pass. */
const LEXEME =
  /(\s+|\/\*(?:[\s\S]*?\*\/|[\s\S]*)|\/\/.*)|('(?:\\(?:\r\n|[\s\S])|[^'\\\r\n])*'?|"(?:\\(?:\r\n|[\s\S])|[^"\\\r\n])*"?)|([\w$]+|\+\+|--|=>|[^\s\w$])/y;

/** The text of a template up to its end or to an expression in it. */
const TEMPLATE = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{)?/y;

/** From its first slash to its end, or to that of the line. */
const EXPRESSION = /\/(?:\\.|\[(?:\\.|[^\]\\\r\n])*\]?|[^\\/[\r\n])*\/?/y;

/** Words that an operand follows, so that a slash begins a regular expression. */
const BEFORE_OPERAND = new Set(
  'await case delete do else in instanceof new of return throw typeof void yield'.split(' '),
);

/**
 * The words and signs of a file, without comments, texts and regular expressions: of a template there is a mark, and what stands
 * in its expressions between `${` and `}`.
 *
 * Whether a slash divides or begins a regular expression is told by the token before it alone. That is right but for an
 * expression behind a bracket, `if (x) /a/.test(y)`, or behind `>`.
 */
export function* tokensOf(source: string): Generator<string> {
  let at = 0;
  /** Of every brace that is open, whether it is one of a template. */
  const braces: boolean[] = [];
  /** What stands before is something that could be divided. */
  let isOperand = false;
  const take = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const found = pattern.exec(source) as RegExpExecArray;
    at = pattern.lastIndex;
    return found;
  };
  const goesOnAfterText = (): boolean => take(TEMPLATE)[0].endsWith('${');
  while (at < source.length) {
    if (source[at] === '/' && !isOperand && source[at + 1] !== '/' && source[at + 1] !== '*') {
      take(EXPRESSION);
      isOperand = true;
      continue;
    }
    const [, space, text, token = ''] = take(LEXEME);
    if (space !== undefined) continue;
    if (text !== undefined) {
      isOperand = true;
      continue;
    }
    yield token;
    const isInTemplate = token === '`' || (token === '}' && braces.pop() === true);
    if (isInTemplate) {
      isOperand = !goesOnAfterText();
      if (isOperand) continue;
      braces.push(true);
      yield '${';
      continue;
    }
    if (token === '{') braces.push(false);
    // What `x!` and `!x` have before them tells one from the other.
    if (token !== '!') isOperand = isDivisible(token);
  }
}

function isDivisible(token: string): boolean {
  if (/^[\w$]/.test(token)) return !BEFORE_OPERAND.has(token);
  return [')', ']', '}', '++', '--', '>'].includes(token);
}
