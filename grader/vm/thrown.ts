import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { Program } from '../submission/program';
import type { Crossing } from './crossing';
import { LearnerFault, type Place } from './fault';
import { type Fuel, OUT_OF_MEMORY } from './fuel';

const FRAME = /^\s*at (?:.* \()?(?<file>exercises\/[^():]+):(?<line>\d+)(?::(?<column>\d+))?\)?$/;

/** Turns what was thrown inside the VM into a fault that names the learner's line. The thrown thing may be anything. */
export function faultFrom(
  error: QuickJSHandle,
  context: QuickJSContext,
  crossing: Crossing,
  fuel: Fuel,
  program: Program,
  memoryIsFull: boolean,
): LearnerFault {
  if (memoryIsFull) fuel.spend(OUT_OF_MEMORY);
  if (fuel.isSpent) return fuel.fault();
  if (context.typeof(error) !== 'object' || crossing.outward(error) === null) {
    return new LearnerFault(
      `Your code threw ${crossing.show(error)}, which is not an Error. Throw new Error('…') instead.`,
    );
  }
  const read = (key: string): string => {
    const value = crossing.tryRead(error, key);
    return typeof value === 'string' ? value : '';
  };
  const name = read('name');
  const message = read('message');
  const place = placeIn(read('stack'), program);
  if (fuel.isSpent) return fuel.fault();
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

/** The first frame of the stack that lies in a learner's file, in the lines that the learner wrote. */
function placeIn(stack: string, program: Program): Place | undefined {
  for (const entry of stack.split('\n')) {
    const frame = FRAME.exec(entry)?.groups;
    if (!frame?.file || !program.isOwn(frame.file)) continue;
    const line = program.module(frame.file).originalLine(Number(frame.line), Number(frame.column ?? 1));
    if (line) return { file: frame.file, line };
  }
  return undefined;
}
