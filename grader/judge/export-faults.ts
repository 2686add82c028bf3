import { findDefinition } from '../compile/find-definition';
import type { Program } from '../compile/program';
import { LearnerFault } from '../core/learner-fault';
import { didYouMean } from '../text/did-you-mean';
import { inWords } from '../text/number-text';

/** Exports that a message lists by name. */
const MAX_LISTED = 10;

/** The fault of a file that runs, but does not export a name that the exercise needs. */
export function missingExport(file: string, name: string, exported: string[]): LearnerFault {
  const named = exported.filter((other) => other !== 'default');
  const similar = didYouMean(name, named);
  const listed = [
    ...exported.slice(0, MAX_LISTED),
    ...(exported.length > MAX_LISTED ? [`${exported.length - MAX_LISTED} more`] : []),
  ];
  const [only] = named;
  const found = exported.length === 0 ? 'It exports nothing.' : `It exports ${listed.join(', ')}.`;
  const next = similar
    ? `Did you mean ${similar}? Rename it to ${name}.`
    : exported.includes('default')
      ? `A default export is not enough: write "export" before ${name} itself.`
      : named.length === 1
        ? `Export ${name}: if that is what you wrote as ${only}, rename it.`
        : `Write "export" before ${name}, and keep the name.`;
  return new LearnerFault(`${file} does not export ${name}. ${found} ${next}`, 'error', { file, line: 1 });
}

/** The fault of an export that is neither a function nor a class. */
export function wrongKind(program: Program, file: string, name: string, value: unknown): LearnerFault {
  const location = findDefinition(program.parse(file), name) ?? { file, line: 1 };
  return new LearnerFault(
    `${file}:${location.line}: ${name} must be a function or class, but it is ${inWords(value)}. ` +
      'Keep the line that the stub declares it with.',
    'error',
    location,
  );
}
