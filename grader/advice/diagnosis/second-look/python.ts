import type { Remark } from './source-check';

/** Lines of Python, and how they are written here. None of them is TypeScript. */
const LINES: readonly [RegExp, string][] = [
  [/^\s*def \w+\(.*\).*:\s*(?:#.*)?$/, 'A function is written function f(x) { … }, a method of a class f(x) { … }.'],
  [/^\s*class \w+.*:\s*(?:#.*)?$/, 'A class is written class Value { … }.'],
  [/^\s*(?:import [\w.]+(?: as \w+)?|from [\w.]+ import .+)\s*(?:#.*)?$/, 'Math needs no import here.'],
  [/^\s*(?:el)?if .+[^{]:\s*(?:#.*)?$/, 'A condition is written if (…) { … } else { … }.'],
  [/^\s*(?:for \w+ in .+|while .+):\s*(?:#.*)?$/, 'A loop is written for (const x of xs) { … }.'],
  [/\blambda \w+\s*(?:,\s*\w+\s*)*:/, 'A function without a name is written (x) => ….'],
  [/^\s*(?:return|raise) .+ if .+ else .+$/, 'A choice is written condition ? one : other.'],
  [/^\s*raise \w+/, 'An error is thrown: throw new Error(…).'],
];

/** The first line of Python in a file that does not compile. */
export function pythonLine(source: string): Remark | undefined {
  let start = 0;
  for (const line of source.split('\n')) {
    const help = LINES.find(([pattern]) => pattern.test(line))?.[1];
    if (help) {
      const indent = line.length - line.trimStart().length;
      return {
        kind: 'python',
        text: `\`${line.trim()}\` is Python. ${help}`,
        start: start + indent,
        end: start + line.trimEnd().length,
      };
    }
    start += line.length + 1;
  }
  return undefined;
}
