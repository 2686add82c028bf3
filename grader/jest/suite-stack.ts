import { sep } from 'node:path';

/** What is in the path of a file that is neither a suite nor the learner's. */
const FOREIGN = [`${sep}grader${sep}`, `${sep}engine${sep}`, `${sep}node_modules${sep}`, 'node:'];

/** Leaves in the stack of an error only frames of the suite and of the learner: the others say nothing about it. */
export function withSuiteStack<Thrown>(error: Thrown): Thrown {
  if (typeof error !== 'object' || error === null) return error;
  const { stack } = error as { stack?: unknown };
  if (typeof stack !== 'string') return error;
  const isForeign = (line: string) => /^\s+at /.test(line) && FOREIGN.some((part) => line.includes(part));
  return Object.assign(error, {
    stack: stack
      .split('\n')
      .filter((line) => !isForeign(line))
      .join('\n'),
  });
}
