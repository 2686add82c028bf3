/** What a compiler objects to. */
export interface Problem {
  code: number;
  message: string;
  /** The learner's own text at that place. */
  text: string;
}

/** Makes the sentence for a problem. The names and types are those in quotes in the compiler's message. */
type Sentence = (text: string, quoted: readonly string[]) => string | undefined;

/** Names in quotes. */
const QUOTED = /'([^']*)'/g;

const OPERATORS: Sentence = (text) => `\`${text}\` may be no plain number, and - * / ** work on plain numbers alone.`;
const UNKNOWN: Sentence = (_, [name]) => `nothing here is called \`${name}\`.`;
const ALIKE: Sentence = (_, [name, ...others]) => `there is no \`${name}\` here. Did you mean \`${others.at(-1)}\`?`;
const NOTHING_RETURNED: Sentence = () => 'this function can end without returning anything.';
/** A comma or semicolon is what the parser would accept, and hardly ever what is missing. */
const EXPECTED: Sentence = (_, [token]) => (/^[)\]}]$/.test(token ?? '') ? `\`${token}\` is missing here.` : undefined);

const NOT_DEFAULT: Sentence = (text) =>
  /^\w+$/.test(text)
    ? `no export there is without a name. Put the name in braces: import { ${text} } from …`
    : undefined;
const WITHOUT_NEW: Sentence = (text) => {
  const [name] = /^\w+/.exec(text) ?? [];
  return name === undefined ? undefined : `\`${name}\` is a class. Write new in front of it: \`new ${name}(…)\`.`;
};

/**
 * The sentences by the code of the problem. Problems that right answers have as well are left out, such as an element
 * of an array that may be undefined.
 */
const SENTENCES: Readonly<Record<number, Sentence>> = {
  1002: () => 'this text does not end: its quote is missing.',
  1005: EXPECTED,
  1010: () => 'this comment does not end: */ is missing.',
  1160: () => 'this text does not end: its ` is missing.',
  1192: NOT_DEFAULT,
  2304: UNKNOWN,
  2339: memberSentence,
  2345: typeSentence,
  2322: typeSentence,
  2348: WITHOUT_NEW,
  2349: (text) => `\`${text}\` is called like a function, but it is none.`,
  2355: NOTHING_RETURNED,
  2362: OPERATORS,
  2363: OPERATORS,
  2365: (text) => `in \`${text}\`, an operator is used on what may be no plain number.`,
  2366: NOTHING_RETURNED,
  2393: () => 'this function is written more than once.',
  2448: (_, [name]) => `\`${name}\` is used above the line that declares it.`,
  2551: (_, [name, , other]) => `there is no \`${name}\` here. Did you mean \`${other}\`?`,
  2552: ALIKE,
  2588: (_, [name]) => `\`${name}\` is a const, so it cannot get another value. Declare it with let.`,
  2613: NOT_DEFAULT,
  2662: ALIKE,
  2663: ALIKE,
  2693: (_, [name]) => `\`${name}\` is the name of a type, and of no value.`,
  7030: NOTHING_RETURNED,
};

/** The sentence for a problem, in the words of this project. Undefined if nothing helpful can be said. */
export function problemSentence({ code, message, text }: Problem): string | undefined {
  if (code === 2554) return countSentence(message);
  const quoted = [...message.matchAll(QUOTED)].map(([, name]) => name as string);
  return SENTENCES[code]?.(text, quoted);
}

function memberSentence(_: string, [name, type]: readonly string[]): string | undefined {
  if (type === 'number') return `a plain number has no \`${name}\`.`;
  if (type?.split(' | ').includes('number')) return `this may be a plain number, which has no \`${name}\`.`;
  if (type?.startsWith('Promise<')) return `this is a promise, which has no \`${name}\`.`;
  return `there is no \`${name}\` on this.`;
}

/** What a type that is given instead is called. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  undefined: 'undefined',
  void: 'nothing',
  boolean: 'true or false',
  Value: 'a Value',
};

function typeSentence(_: string, [given, wanted]: readonly string[]): string | undefined {
  const what = TYPES[given ?? ''] ?? (given?.startsWith('Promise<') ? 'a promise' : undefined);
  return wanted === 'number' && what !== undefined ? `this is ${what}, where a number is wanted.` : undefined;
}

function countSentence(message: string): string | undefined {
  const [, wanted, given] = /^Expected ([\d-]+) arguments?, but got (\d+)/.exec(message) ?? [];
  if (wanted === undefined) return undefined;
  const values = given === '1' ? 'value' : 'values';
  return `this call gives ${given} ${values}, but ${wanted.replace('-', ' to ')} are wanted.`;
}
