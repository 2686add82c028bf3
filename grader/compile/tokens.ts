const SPACE_OR_COMMENT = /\s+|\/\*(?:[\s\S]*?\*\/|[\s\S]*)|\/\/.*/;
const TEXT = /'(?:\\(?:\r\n|[\s\S])|[^'\\\r\n])*'?|"(?:\\(?:\r\n|[\s\S])|[^"\\\r\n])*"?/;
const TOKEN = /[\w$]+|\+\+|--|=>|[^\s\w$]/;
/** An unclosed comment or text goes on to the end of the file, so that no input takes more than one pass. */
const LEXEME = new RegExp(`(${SPACE_OR_COMMENT.source})|(${TEXT.source})|(${TOKEN.source})`, 'y');

/** The text of a template up to its end or to the next expression in it. */
const TEMPLATE_TEXT = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{)?/y;

/** A regular expression, up to its second slash or the end of the line. */
const REGULAR_EXPRESSION = /\/(?:\\.|\[(?:\\.|[^\]\\\r\n])*\]?|[^\\/[\r\n])*\/?/y;

/** Words before an operand: a slash after one of them begins a regular expression. */
const BEFORE_OPERAND = new Set(
  'await case delete do else in instanceof new of return throw typeof void yield'.split(' '),
);

/**
 * The words and signs of a file, without comments, texts and regular expressions. A template is a mark, then the tokens
 * of its expressions between `${` and `}`. A slash is told from the token before it: wrong after `if (x)` and `>`.
 */
export function* tokensOf(source: string): Generator<string> {
  let at = 0;
  /** For each open brace, whether it belongs to a template. */
  const areOfTemplate: boolean[] = [];
  /** The token before can be divided, so that a slash is a division. */
  let isOperand = false;
  const match = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const result = pattern.exec(source) as RegExpExecArray;
    at = pattern.lastIndex;
    return result;
  };
  const opensExpression = (): boolean => match(TEMPLATE_TEXT)[0].endsWith('${');
  while (at < source.length) {
    if (source[at] === '/' && !isOperand && source[at + 1] !== '/' && source[at + 1] !== '*') {
      match(REGULAR_EXPRESSION);
      isOperand = true;
      continue;
    }
    const [, space, text, token = ''] = match(LEXEME);
    if (space !== undefined) continue;
    if (text !== undefined) {
      isOperand = true;
      continue;
    }
    yield token;
    const isInTemplate = token === '`' || (token === '}' && areOfTemplate.pop() === true);
    if (isInTemplate) {
      isOperand = !opensExpression();
      if (isOperand) continue;
      areOfTemplate.push(true);
      yield '${';
      continue;
    }
    if (token === '{') areOfTemplate.push(false);
    // `x!` is an operand if `x` is one; `!x` has none before it. So `!` changes nothing.
    if (token !== '!') isOperand = isDivisible(token);
  }
}

function isDivisible(token: string): boolean {
  if (/^[\w$]/.test(token)) return !BEFORE_OPERAND.has(token);
  return [')', ']', '}', '++', '--', '>'].includes(token);
}
