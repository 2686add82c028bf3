import { Value as Operations } from './04-value';

/** The operations that a neural network still needs. The number of an r-method stands on the left. */
export class Value extends Operations {
  sub(other: Value | number): Value {
    return this.add(this.wrap(other).neg());
  }

  rsub(other: number): Value {
    return this.neg().add(other);
  }

  rmul(other: number): Value {
    return this.mul(other);
  }

  rdiv(other: number): Value {
    return this.pow(-1).mul(other);
  }

  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
    };
    return out;
  }

  relu(): Value {
    const out = this.node(Math.max(0, this.data), [this], 'relu');
    out.backwardStep = () => {
      this.grad += (out.data > 0 ? 1 : 0) * out.grad;
    };
    return out;
  }
}

/** What the operations of task 4 give on a Value of this file. */
export interface Value {
  mul(other: Value | number): Value;
  pow(exponent: number): Value;
  div(other: Value | number): Value;
  exp(): Value;
  log(): Value;
  neg(): Value;
  radd(other: number): Value;
}
