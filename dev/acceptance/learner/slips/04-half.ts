import { notStarted } from '../engine/not-started';
import { Value as Core } from '../engine/value';

const FILE = 'exercises/04-value.ts';

/**
 * Task 4. The operations of a Value, each with its data and its backward step.
 *
 * engine/value.ts holds what you build on: `data`, `grad`, `backward()`, and the worked example `add`. Read that file
 * first; every operation below has the shape of `add`. You may also write the whole class yourself.
 */
export class Value extends Core {
  /** this * other. Example: new Value(2).mul(3) is Value(data=6) */
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data * right.data, [this, right], '*');
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  }

  /** this to the power of a number; all else is refused with an error. Example: new Value(2).pow(3) is Value(data=8) */
  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new Error('Not a number');
    const out = this.node(this.data ** exponent, [this], '**');
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  }

  /** this / other. Example: new Value(3).div(2) is Value(data=1.5) */
  div(other: Value | number): Value {
    return notStarted(FILE, 'div', '4.3: this divided by other, a Value or a number.');
  }

  /** e to the power of this. Example: new Value(0).exp() is Value(data=1) */
  exp(): Value {
    return notStarted(FILE, 'exp', '4.4: e to the power of this.');
  }

  /** The natural logarithm of this. Example: new Value(1).log() is Value(data=0) */
  log(): Value {
    return notStarted(FILE, 'log', '4.5: the natural logarithm of this.');
  }

  /** -this. Example: new Value(2).neg() is Value(data=-2) */
  neg(): Value {
    return notStarted(FILE, 'neg', '4.6: minus this.');
  }

  /** other + this, for a plain number on the left. Example: new Value(2).radd(1) is Value(data=3) */
  radd(other: number): Value {
    return notStarted(FILE, 'radd', '4.7: a number plus this.');
  }
}
