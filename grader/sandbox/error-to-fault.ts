import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { Program } from '../compile/program';
import { LearnerFault, type SourceLocation } from '../core/learner-fault';
import { type Fuel, OUT_OF_MEMORY } from './fuel';
import type { Marshaller } from './marshal';

const FRAME = /^\s*at (?:.* \()?(?<file>exercises\/[^():]+):(?<line>\d+)(?::(?<column>\d+))?\)?$/;

/** Turns what was thrown inside the VM into a fault that names the learner's line. The thrown thing may be anything. */
export function errorToFault(
  error: QuickJSHandle,
  context: QuickJSContext,
  crossing: Marshaller,
  fuel: Fuel,
  program: Program,
  memoryIsFull: boolean,
): LearnerFault {
  if (fuel.isSpent) return fuel.fault();
  // When memory is full there may be none left for an error: QuickJS then throws null.
  if (memoryIsFull && crossing.isNull(error)) return outOfMemory(fuel);
  if (context.typeof(error) !== 'object' || crossing.isNull(error)) {
    return new LearnerFault(
      `Your code threw ${crossing.show(error)}, which is not an Error. Throw new Error('…') instead.`,
    );
  }
  const read = (key: string): string => crossing.tryText(error, key) ?? '';
  const name = read('name');
  const message = read('message');
  const place = placeIn(read('stack'), program);
  if (fuel.isSpent) return fuel.fault();
  if (memoryIsFull && (message === 'out of memory' || message === '')) return outOfMemory(fuel);
  if (name === 'NotStarted') return new LearnerFault(message, 'not-started', place);
  const at = place ? `${place.file}:${place.line}: ` : '';
  if (name === 'RangeError' && message.startsWith('Maximum call stack')) {
    return new LearnerFault(
      `${at}your code calls itself without end. Look for a method that calls itself, or for two that call each other.`,
      'error',
      place,
    );
  }
  return new LearnerFault(`${at}your code threw ${name || 'an error'}: ${message || '(no message)'}`, 'error', place);
}

function outOfMemory(fuel: Fuel): LearnerFault {
  fuel.spend(OUT_OF_MEMORY);
  return fuel.fault();
}

/** The first frame of the stack that lies in a learner's file, in the lines that the learner wrote. */
function placeIn(stack: string, program: Program): SourceLocation | undefined {
  for (const entry of stack.split('\n')) {
    const frame = FRAME.exec(entry)?.groups;
    if (!frame?.file || !program.isOwn(frame.file)) continue;
    const line = program.module(frame.file).originalLine(Number(frame.line), Number(frame.column ?? 1));
    if (line) return { file: frame.file, line };
  }
  return undefined;
}
