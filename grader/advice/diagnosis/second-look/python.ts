import type { Remark } from './source-check';

/** Lines of Python, and how they are written here. None of them is TypeScript. */
const LINES: readonly [RegExp, string][] = [
  [/^\s*def \w+\(.*\).*:\s*(?:#.*)?$/, 'A function is written function f(x) { … }, a method f(x) { … }.'],
  [/^\s*class \w+.*:\s*(?:#.*)?$/, 'A class is written class Value { … }.'],
  [/^\s*(?:import [\w.]+(?: as \w+)?|from [\w.]+ import .+)\s*(?:#.*)?$/, 'The functions of Math need no import.'],
  [/^\s*(?:el)?if .+[^{]:\s*(?:#.*)?$/, 'A condition is written if (…) { … } else { … }.'],
  [/^\s*(?:for \w+ in .+|while .+):\s*(?:#.*)?$/, 'A loop is written for (const x of xs) { … }.'],
  [/\blambda \w+\s*(?:,\s*\w+\s*)*:/, 'A function without a name is written (x) => ….'],
  [/^\s*(?:return|raise) .+ if .+ else .+$/, 'A choice is written condition ? one : other.'],
  [/^\s*raise \w+/, 'An error is thrown: throw new Error(…).'],
];

/**
 * The first line of Python in a file that does not compile.
 *
 * @param message what is said of the file already, and is not said again
 */
export function pythonLine(source: string, message: string): Remark | undefined {
  let start = 0;
  for (const line of source.split('\n')) {
    const help = LINES.find(([pattern]) => pattern.test(line))?.[1];
    if (help) {
      const indent = line.length - line.trimStart().length;
      return {
        kind: 'python',
        text: `\`${line.trim()}\` is Python.${isSaid(help, message) ? '' : ` ${help}`}`,
        start: start + indent,
        end: start + line.trimEnd().length,
      };
    }
    start += line.length + 1;
  }
  return undefined;
}

/** A message has code in backquotes, and goes on behind the sentence. */
function isSaid(help: string, message: string): boolean {
  return message.replaceAll('`', '').includes(help.replace(/\.$/, ''));
}
