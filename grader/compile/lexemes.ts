/**
 * A piece of a file. A token is a word or sign; a text is a string or a regular expression; a template is (a part of)
 * the text in one, with the mark at its end.
 */
export interface Lexeme {
  kind: 'token' | 'text' | 'template' | 'comment' | 'space';
  text: string;
  start: number;
}

/** Whether a slash begins a regular expression. It is asked where that takes a parser to tell. */
export type SlashReader = (offset: number) => boolean;

const SPACE = /\s+/;
/** A parser reads `<!--` as a comment, too, before it refuses the file. */
const COMMENT = /\/\*(?:[\s\S]*?\*\/|[\s\S]*)|\/\/.*|<!--.*|#!.*/;
const TEXT = /'(?:\\(?:\r\n|[\s\S])|[^'\\\r\n])*'?|"(?:\\(?:\r\n|[\s\S])|[^"\\\r\n])*"?/;
const WORD = /\d[\w$]*(?:\.[\w$]*)?|(?:[\w$]|[^\0-\x7f\s])+/;
const TOKEN = new RegExp(`${WORD.source}|\\+\\+|--|=>|\\.\\.\\.|[^\\s\\w$]`);
/** An unclosed comment or text goes on to the end of the file, so that no input takes more than one pass. */
const LEXEME = new RegExp(`(${SPACE.source})|(${COMMENT.source})|(${TEXT.source})|(${TOKEN.source})`, 'y');

/** The text of a template up to its end or to the next expression in it. */
const TEMPLATE_TEXT = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{)?/y;

/** A regular expression, up to its second slash or the end of the line. */
const REGULAR_EXPRESSION = /\/(?:\\.|\[(?:\\.|[^\]\\\r\n])*\]?|[^\\/[\r\n])*\/?/y;

/** Words before an operand: a slash after one of them begins a regular expression. */
const BEFORE_OPERAND = new Set('case delete do else in instanceof new return throw typeof void await yield'.split(' '));

/** Words before an operand in some places only. */
const UNCLEAR_WORDS = new Set(['of', 'extends', 'default']);

/** Words before the parentheses of a statement. A statement follows these, and no division. */
const STATEMENTS = new Set(['if', 'while', 'for', 'with']);

/** What is before a slash. */
type Before = 'operand' | 'operator' | 'unclear';

/**
 * The pieces of a file, in their order; together they are the whole file. Of a template the first mark `` ` ``
 * and each `${` are tokens.
 */
export function* lexemesOf(source: string, isRegularExpression: SlashReader): Generator<Lexeme> {
  let at = 0;
  /** For each open brace, whether it belongs to a template. */
  const areOfTemplate: boolean[] = [];
  /** For each open parenthesis, whether it belongs to a statement. */
  const areOfStatement: boolean[] = [];
  let before: Before = 'operator';
  let isOnNewLine = false;
  /** The last two tokens. */
  let last = '';
  let lastButOne = '';
  const match = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const result = pattern.exec(source) as RegExpExecArray;
    at = pattern.lastIndex;
    return result;
  };
  const isSlashRead = (): boolean => {
    if (before === 'operator') return true;
    // On a new line a slash can begin a statement.
    return (before === 'unclear' || isOnNewLine) && isRegularExpression(at);
  };
  const beforeAfter = (token: string): Before => {
    if (token === ')') return areOfStatement.pop() ? 'operator' : 'operand';
    if (token === ']' || token === '`') return 'operand';
    // A brace may end a block or an object, `>` a comparison or a type.
    if (token === '}' || token === '>') return 'unclear';
    // `x!` and `x++` are operands if `x` is one. On a new line they belong to what follows.
    if (token === '!' || token === '++' || token === '--')
      return before === 'operand' && isOnNewLine ? 'unclear' : before;
    if (!/^[\w$\u0080-\uffff]/.test(token)) return 'operator';
    if (last === '.' || last === '#') return 'operand';
    if (UNCLEAR_WORDS.has(token)) return 'unclear';
    return BEFORE_OPERAND.has(token) ? 'operator' : 'operand';
  };
  while (at < source.length) {
    const start = at;
    if (source[at] === '/' && source[at + 1] !== '/' && source[at + 1] !== '*' && isSlashRead()) {
      yield { kind: 'text', text: match(REGULAR_EXPRESSION)[0], start };
      before = 'operand';
      isOnNewLine = false;
      last = '';
      continue;
    }
    const [, space, comment, text, token = ''] = match(LEXEME);
    const blank = space ?? comment;
    if (blank !== undefined) {
      isOnNewLine ||= blank.includes('\n');
      yield { kind: comment === undefined ? 'space' : 'comment', text: blank, start };
      continue;
    }
    if (text === undefined) {
      yield { kind: 'token', text: token, start };
      before = beforeAfter(token);
      if (token === '(') {
        const name = last === 'await' ? lastButOne : last;
        areOfStatement.push(STATEMENTS.has(name) && (last === 'await' || lastButOne !== '.'));
      }
    } else {
      yield { kind: 'text', text, start };
      before = 'operand';
    }
    isOnNewLine = false;
    [lastButOne, last] = [last, token];
    if (token === '{') areOfTemplate.push(false);
    const isInTemplate = token === '`' || (token === '}' && areOfTemplate.pop() === true);
    if (!isInTemplate) continue;
    const from = at;
    const [part] = match(TEMPLATE_TEXT);
    const isOpen = part.endsWith('${');
    yield { kind: 'template', text: isOpen ? part.slice(0, -2) : part, start: from };
    before = isOpen ? 'operator' : 'operand';
    if (!isOpen) continue;
    areOfTemplate.push(true);
    yield { kind: 'token', text: '${', start: at - 2 };
  }
}
