import path from 'node:path';

/** The project's folder: this file is grader/jest/suite-stack.ts. */
const ROOT = path.join(__dirname, '..', '..');

/** Folders of the project whose files are neither a suite nor the learner's. */
const FOREIGN = ['grader', 'engine', 'node_modules'];

const PACKAGES = path.join(path.sep, 'node_modules', path.sep);

/**
 * Leaves in the stack of an error only frames of the suite and of the learner: the others say nothing about it.
 *
 * @param root the project's folder. Folders above it may have any name.
 */
export function withSuiteStack<Thrown>(error: Thrown, root = ROOT): Thrown {
  if (typeof error !== 'object' || error === null) return error;
  const { stack } = error as { stack?: unknown };
  if (typeof stack !== 'string') return error;
  const foreign = ['node:', ...FOREIGN.map((folder) => path.join(root, folder, path.sep))];
  // Suites of a course can be outside of the project, with packages of their own.
  const isPackage = (line: string) => !line.includes(path.join(root, path.sep)) && line.includes(PACKAGES);
  const isForeign = (line: string) => foreign.some((part) => line.includes(part)) || isPackage(line);
  return Object.assign(error, {
    stack: stack
      .split('\n')
      .filter((line) => !/^\s+at /.test(line) || !isForeign(line))
      .join('\n'),
  });
}
