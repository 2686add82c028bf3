import { closing, openBrackets } from './open-brackets';
import { lineAt } from './syntax-tree';
import type { SyntaxProblem } from './transpiler';

/** What to change, and where. */
export interface SyntaxWords {
  /** Sentences, without a point at the end. */
  text: string;
  offset: number;
}

/** What is around a syntax error. */
interface Around {
  source: string;
  offset: number;
  message: string;
  /** The code before it, without the space between. */
  before: string;
  /** The code from there on, without space before it. */
  after: string;
  /** The column of the error. It counts from 1. */
  column: number;
}

/** Characters of books and of word processors, and what they are in code. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '÷': '/',
  '²': '** 2',
  '³': '** 3',
  '√': 'Math.sqrt(…)',
  π: 'Math.PI',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};

/** The most characters on each side of an error that are looked at. */
const MOST_AROUND = 500;

const OPERATOR = /(?:\*\*|[-+*/%=<>&|^])$/;

/** A name or number, or the end of an expression. */
const OPERAND_BEFORE = /(?:[\w$.]+|[)\]])$/;
const OPERAND_AFTER = /^[\w$]+/;

/** Each explains one sort of error, or nothing. The first that does counts. */
const RULES: readonly ((around: Around) => string | SyntaxWords | undefined)[] = [
  productSign,
  strangeCharacter,
  closedTooOften,
  openBracket,
  afterKeyword,
  cutComment,
  otherSigns,
  missingValue,
  sideBySide,
  arrow,
  declared,
  loop,
];

/**
 * Says of the first syntax error of a file what to change. Most parsers tell what they expected instead, which helps
 * those who know the grammar.
 *
 * @returns undefined if the parser's own message has to do
 */
export function syntaxWords(
  source: string,
  { message, labels: [label] }: Pick<SyntaxProblem, 'message' | 'labels'>,
): SyntaxWords | undefined {
  if (!label) return undefined;
  if (message.startsWith('Expected `from`')) return importWords(source, label.start);
  const { start } = label;
  const before = source.slice(Math.max(0, start - MOST_AROUND), start).trimEnd();
  const rest = source.slice(start, start + MOST_AROUND);
  const after = rest.trimStart();
  // The parser reports the end of what it has read. The learner looks for what comes then.
  const isBefore = message.startsWith('Expected a semicolon');
  const offset = isBefore ? start + rest.length - after.length : start;
  const column = offset - source.lastIndexOf('\n', offset - 1);
  const around = { source, offset, message, before, after, column };
  for (const rule of RULES) {
    const found = rule(around);
    if (found !== undefined) return typeof found === 'string' ? { text: found, offset } : found;
  }
  return undefined;
}

/** `import math`, of which the parser complains in the next statement. */
function importWords(source: string, offset: number): SyntaxWords | undefined {
  const start = source.lastIndexOf('import', offset);
  if (start < 0) return undefined;
  const text = `\`${oneLine(source.slice(start, offset))}\` names no file. The functions of Math need no import`;
  return { text, offset: start };
}

/** `3b`. */
function productSign({ message, before, after, column }: Around): string | undefined {
  if (message !== 'Invalid characters after number') return undefined;
  const [number] = /[\d.]+$/.exec(before) ?? [];
  const [name] = OPERAND_AFTER.exec(after) ?? [];
  if (number === undefined || name === undefined) return undefined;
  const at = column - number.length;
  return `\`${number}${name}\` at column ${at} is no product. If you mean one, write \`${number} * ${name}\``;
}

function strangeCharacter({ message, before, after, column }: Around): string | undefined {
  if (!message.startsWith('Invalid Character')) return undefined;
  if (before.endsWith('#')) return 'A comment begins with //, not with #';
  const [character = ''] = after;
  const right = CHARACTERS[character];
  return right && `The character ${character} at column ${column} is not part of TypeScript. Write \`${right}\``;
}

/** A bracket that nothing closes before another one ends, or before the statement or file does. */
function openBracket({ source, offset, after, column }: Around): string | SyntaxWords | undefined {
  const [found = ''] = after;
  const innermost = openBrackets(source, offset)?.at(-1);
  if (!innermost || !/^[\])};]?$/.test(found) || closing(innermost.text) === found) return undefined;
  const line = lineAt(source, innermost.at);
  const place = `column ${innermost.at - source.lastIndexOf('\n', innermost.at - 1)} of line ${line}`;
  // Such a bracket is closed on its own line, mostly. A block goes on.
  const isElsewhere = innermost.text !== '{' && line !== lineAt(source, offset);
  const missing = closing(innermost.text);
  if (found === '') return `The \`${innermost.text}\` at ${place} is not closed. A \`${missing}\` is missing`;
  // A block may hold semicolons.
  if (found === ';' && innermost.text === '{') return undefined;
  const [rest = ''] = after.split('\n');
  if (found === ';' && rest.includes(missing))
    return (
      `The \`;\` at column ${column} is inside the \`${innermost.text}\` at ${place}. ` +
      `A comma belongs in its place, or \`${missing}\` before it`
    );
  const text = `The \`${innermost.text}\` at ${place} is not closed. A \`${missing}\` is missing`;
  return isElsewhere ? { text, offset: innermost.at } : `${text} before this \`${found}\``;
}

function closedTooOften({ source, offset, after, column }: Around): string | undefined {
  const [found = ''] = after;
  if (!/^[\])}]$/.test(found) || openBrackets(source, offset)?.some(({ text }) => closing(text) === found) !== false)
    return undefined;
  return `The \`${found}\` at column ${column} closes nothing: it is one too many, or its opening bracket is missing`;
}

function afterKeyword({ message, before, after }: Around): string | undefined {
  if (/\bexport$/.test(before) && OPERAND_AFTER.test(after))
    return 'Behind `export` comes function, const or class, as in `export function gradf(…) { … }`';
  if (/^[ \t]*(?:async )?function$/m.test(lastLine(before)) && message.startsWith('Expected `;`'))
    return 'In a class, a method is written without `function`: `mul(other) { … }`';
  if (message.startsWith("A 'return' statement"))
    return 'This `return` is outside of any function. See whether a `}` above it closes the function too early';
  if (/\belif\s*(?:\([^\n]*\))?$/.test(before)) return '`elif` is written `else if` here';
  const [foreign] = /\b(?:def|lambda|func|fn)$/.exec(before) ?? [];
  const written = 'A function is written `function f(x) { … }`, a method `f(x) { … }`';
  if (foreign !== undefined) return `There is no \`${foreign}\` in TypeScript. ${written}`;
  if (/\braise$/.test(before)) return 'There is no `raise` in TypeScript. An error is thrown: `throw new Error(…)`';
  if (/^\s*from$/.test(lastLine(before))) return "An import begins with `import`: `import { f } from '../engine/f';`";
  return undefined;
}

/** A line that looks like one of a comment, because its opening is missing or lacks its slash. */
function cutComment({ source, offset, after }: Around): string | undefined {
  const lineStart = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  const [inside = ''] = after.split('/*');
  if (lineStart.trim() !== '' || !/^\*{1,2}\s/.test(after) || !inside.includes('*/')) return undefined;
  return 'A comment that ends with `*/` begins with `/*` or `/**`. Its slash, or its first line, is missing';
}

function otherSigns({ message, before, after, column }: Around): string | undefined {
  if (before.endsWith('}') && after.startsWith(','))
    return `No comma belongs behind this \`}\`: leave out the \`,\` at column ${column}`;
  if (before.endsWith(':') && after.startsWith('=')) return 'A variable is set by `=` alone: leave out the `:`';
  const [, digits] = /(\d+),$/.exec(before) ?? [];
  const [decimals] = /^\d+/.exec(after) ?? [];
  if (digits !== undefined && decimals !== undefined)
    return `A decimal point is written as a point: \`${digits}.${decimals}\``;
  if (message === 'Unterminated string')
    return `The text that begins at column ${column} does not end: its quote is missing`;
  if (!message.startsWith('A unary expression')) return undefined;
  const [, base] = /^[-+]\s*([\w$.]+)/.exec(after) ?? [];
  const power = base === undefined ? '' : ` Write \`-(${base} ** …)\` for minus the power`;
  return `A minus before a power may mean two things, so it needs parentheses.${power}`;
}

/** An operator without an operand. */
function missingValue({ message, before, after, column }: Around): string | undefined {
  if (message !== 'Unexpected token') return undefined;
  const [previous] = OPERATOR.exec(before) ?? [];
  const [operator] = /^(?:\*\*|[*/%|&^])/.exec(after) ?? [];
  const ofMagnitude = operator === '|' ? '. The absolute value is Math.abs(x)' : '';
  if (operator !== undefined && previous !== undefined && previous !== '=') {
    const missing = `a value is missing, or one of them is too many${ofMagnitude}`;
    return `Between \`${previous}\` and \`${operator}\` at column ${column} ${missing}`;
  }
  if (operator !== undefined && /[=([,{]$|\breturn$/.test(before))
    return `On the left of \`${operator}\` at column ${column} a value is missing${ofMagnitude}`;
  const [end] = /^[;,)\]}]/.exec(after) ?? [];
  if (end !== undefined && previous !== undefined)
    return `Behind \`${previous}\` a value is missing, at column ${column}`;
  return undefined;
}

/** `3 Math.cos(b)` and `[da 2]`. */
function sideBySide({ message, before, after, column }: Around): string | undefined {
  if (!/^Expected (?:a semicolon|`,` or)/.test(message) || isPython(before, after)) return undefined;
  const [left] = OPERAND_BEFORE.exec(before) ?? [];
  const [right] = OPERAND_AFTER.exec(after) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const other = message.startsWith('Expected a semicolon') ? 'parentheses' : 'a comma';
  const missing = `something is missing: an operator such as \`*\`, or ${other}`;
  return `Between \`${left}\` and \`${right}\` at column ${column} ${missing}`;
}

function arrow({ message, before, after }: Around): string | undefined {
  if (before.endsWith(')') && after.startsWith('=>'))
    return 'A method has no `=>`: `mul(other) { … }`. With it, write `const mul = (other) => …`';
  if (!message.startsWith('Expected `=>`')) return undefined;
  const [found] = /^(?:->|=)/.exec(after) ?? [];
  return found && `Between the parameters of an arrow function and what it returns stands \`=>\`, not \`${found}\``;
}

function declared({ message, after }: Around): string | undefined {
  if (!message.startsWith('Missing initializer in const')) return undefined;
  const [name] = OPERAND_AFTER.exec(after) ?? [];
  return name && `\`const ${name}\` gets no value. Behind the name comes \`=\` and the value`;
}

function loop({ message, before }: Around): string | undefined {
  const isLoop = message.startsWith('Expected `;`') && /\bfor\s*\([^)]*$/.test(lastLine(before));
  return isLoop ? 'The three parts of a loop are separated by semicolons: `for (let i = 0; i < 3; i += 1)`' : undefined;
}

/** Words that no expression begins with. What they are here is told elsewhere. */
function isPython(before: string, after: string): boolean {
  return (
    /\b(?:import|print|var|let|const|function|class|return|new)$/.test(before) ||
    /^(?:if|for|in|not|and|or)\b/.test(after)
  );
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
}
