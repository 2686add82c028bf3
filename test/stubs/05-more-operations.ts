import { notStarted } from '../engine/not-started';
import { Value as Operations } from './04-value';

const FILE = 'exercises/05-more-operations.ts';

/**
 * Task 5. The operations that a neural network still needs, on top of those that you wrote in task 4. Each gives a
 * Value, with its data and its backward step, and leaves its operands as they are.
 */
export class Value extends Operations {
  /** this - other. Example: new Value(5).sub(3) is Value(data=2) */
  sub(other: Value | number): Value {
    return notStarted(FILE, 'sub', '5.1: this minus other, a Value or a number.');
  }

  /** other - this, for a plain number on the left. Example: new Value(2).rsub(5) is Value(data=3) */
  rsub(other: number): Value {
    return notStarted(FILE, 'rsub', '5.2: a number minus this.');
  }

  /** other * this, for a plain number on the left. Example: new Value(2).rmul(5) is Value(data=10) */
  rmul(other: number): Value {
    return notStarted(FILE, 'rmul', '5.3: a number times this.');
  }

  /** other / this, for a plain number on the left. Example: new Value(4).rdiv(2) is Value(data=0.5) */
  rdiv(other: number): Value {
    return notStarted(FILE, 'rdiv', '5.4: a number divided by this.');
  }

  /** The hyperbolic tangent of this, for numbers of any size. Example: new Value(0).tanh() is Value(data=0) */
  tanh(): Value {
    return notStarted(FILE, 'tanh', '5.5: the hyperbolic tangent of this.');
  }

  /** This where it is above 0, else 0; the slope at 0 counts as 0. Example: new Value(-3).relu() is Value(data=0) */
  relu(): Value {
    return notStarted(FILE, 'relu', '5.6: this where it is above 0, else 0.');
  }
}

/** What the operations of task 4 give on a Value of this file. Types only: nothing is to be written here. */
export interface Value {
  mul(other: Value | number): Value;
  pow(exponent: number): Value;
  div(other: Value | number): Value;
  exp(): Value;
  log(): Value;
  neg(): Value;
  radd(other: number): Value;
}
