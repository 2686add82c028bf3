import { readFileSync } from 'node:fs';
import path from 'node:path';
import { types } from 'node:util';
import { nativeTranspiler } from '../compile/native';
import { transpile } from '../compile/transpile';
import { errorCode } from '../core/error-code';
import { LearnerFault, type SourceLocation } from '../core/learner-fault';

/** What went wrong in lines that run natively, without the stack, most of whose frames are of Node and the grader. */
export interface NativeFault {
  /** One sentence with the place. */
  message: string;
  location: SourceLocation | undefined;
}

/**
 * Describes what a learner's lines threw.
 *
 * @param file the lines, relative to `root`
 * @param exercises the files that they may import, relative to `root`
 */
export function nativeFault(root: string, file: string, exercises: readonly string[], error: unknown): NativeFault {
  try {
    return readFault(root, file, exercises, error);
  } catch {
    // Getters and `toString` of what was thrown are the learner's code, which may throw again.
    return { message: `${file}: your code threw a value that cannot be shown as text.`, location: undefined };
  }
}

function readFault(root: string, file: string, exercises: readonly string[], error: unknown): NativeFault {
  const own = [file, ...exercises];
  if (error instanceof LearnerFault) return { message: error.message, location: error.location };
  // swc refuses a file with a page of its own; the grader's compiler says the same in a sentence.
  if (errorCode(error) === 'GenericFailure')
    return syntaxFaultIn(root, own) ?? { message: `${file} does not compile.`, location: undefined };
  if (!types.isNativeError(error)) return { message: `${file}: your code threw ${String(error)}`, location: undefined };
  if (errorCode(error) === 'MODULE_NOT_FOUND') return missingModule(root, own, error);
  if (errorCode(error) === 'ERR_REQUIRE_ASYNC_MODULE')
    return {
      message: `${file} uses await outside of a function. Remove it: nothing here is asynchronous.`,
      location: undefined,
    };
  const location = firstOwnPlace(root, own, error.stack ?? '');
  const [reason] = error.message.split('\n');
  if (error.name === 'NotStarted') return { message: reason as string, location };
  const where = location ? `${location.file}:${location.line}` : file;
  return { message: `${where}: your code threw ${error.name}: ${reason}`, location };
}

function syntaxFaultIn(root: string, files: readonly string[]): NativeFault | undefined {
  for (const file of files) {
    try {
      transpile(nativeTranspiler, file, readFileSync(path.join(root, file), 'utf8'));
    } catch (error) {
      if (error instanceof LearnerFault) return { message: error.message, location: error.location };
    }
  }
  return undefined;
}

/** Node compiles an import into a call without a line of its own, so the line is looked up. */
function missingModule(root: string, files: readonly string[], error: Error): NativeFault {
  const [, request = ''] = /'(.*)'/.exec(error.message) ?? [];
  for (const file of files) {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    const index = lines.findIndex((line) => line.includes(`'${request}'`) || line.includes(`"${request}"`));
    if (index < 0) continue;
    const location = { file, line: index + 1 };
    return { message: `${file}:${location.line} imports ${request}, and there is no such module.`, location };
  }
  return { message: `There is no module ${request}.`, location: undefined };
}

/** The first frame of a stack that is in one of the files. */
function firstOwnPlace(root: string, files: readonly string[], stack: string): SourceLocation | undefined {
  for (const [, place, line] of stack.matchAll(/(?:\(|at )(?:file:\/\/)?([^()\n]+):(\d+):\d+\)?$/gm)) {
    const file = path
      .relative(root, place as string)
      .split(path.sep)
      .join('/');
    if (files.includes(file)) return { file, line: Number(line) };
  }
  return undefined;
}
