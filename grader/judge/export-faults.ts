import { findDefinition } from '../compile/find-definition';
import type { Program } from '../compile/program';
import { LearnerFault } from '../core/learner-fault';
import { didYouMean } from '../text/did-you-mean';
import { inWords } from '../text/number-text';

/** Names that a message lists. */
const LISTED = 10;

/** The file runs, but does not export what the exercise asks for. */
export function missingExport(file: string, name: string, exported: string[]): LearnerFault {
  const named = exported.filter((other) => other !== 'default');
  const close = didYouMean(name, named);
  const listed = [
    ...exported.slice(0, LISTED),
    ...(exported.length > LISTED ? [`${exported.length - LISTED} more`] : []),
  ];
  const found = exported.length === 0 ? 'It exports nothing.' : `It exports ${listed.join(', ')}.`;
  const next = close
    ? `Did you mean ${close}? Rename it to ${name}.`
    : exported.includes('default')
      ? `A default export is not enough: write "export" before ${name} itself.`
      : `Write "export" before ${name}, and keep the name.`;
  return new LearnerFault(`${file} does not export ${name}. ${found} ${next}`, 'error', { file, line: 1 });
}

/** The export is there, but cannot be called. */
export function wrongKind(program: Program, file: string, name: string, value: unknown): LearnerFault {
  const place = findDefinition(program.parse(file), name) ?? { file, line: 1 };
  return new LearnerFault(
    `${file}:${place.line}: ${name} must be a function or class, but it is ${inWords(value)}. ` +
      'Keep the line that the stub declares it with.',
    'error',
    place,
  );
}
