/** What engines and libraries say of a wrong program. Each is one kind, with any names and numbers that it quotes. */
const KINDS: readonly RegExp[] = [
  /is not a plain number/,
  /not a function/,
  /is not defined/,
  /not iterable/,
  /not an object/,
  /object expected/,
  /cannot read property/,
  /cannot set property/,
  /read-only/,
  /lexical variable is not initialized/,
  /calls itself without end/,
  /returned undefined/,
  /freed, please use \.ref/,
  /requires a scalar output/,
  /Cannot convert non-scalar array/,
  /indices must be Int32/,
  /inside the function that is differentiated/,
  /takes a function/,
  /takes arrays of the library/,
];

/** Numbers and quoted texts, which depend on a learner's names and on the order of a walk. */
const DETAIL = /"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;

/**
 * The kind of a message that ended a test. Two messages of one kind differ in names, numbers and lines only. An error
 * that learner code throws by itself has the same kind with any text.
 */
export function messageKind(message: string): string {
  const kind = KINDS.find((pattern) => pattern.test(message));
  // What a step leaves behind fails in the engine, what it does itself in the learner's file.
  if (kind) return `${message.startsWith('exercises') ? 'exercises' : 'elsewhere'}: ${kind.source}`;
  return message.includes('your code threw') ? 'your code threw' : message.replaceAll(DETAIL, '…');
}
