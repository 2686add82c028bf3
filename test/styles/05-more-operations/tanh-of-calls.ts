import { Value as Operations } from './04-value';

export class Value extends Operations {
  sub(other: Value | number): Value {
    return this.add(this.wrap(other).neg());
  }

  rsub(other: number): Value {
    return this.wrap(other).sub(this);
  }

  rmul(other: number): Value {
    return this.wrap(other).mul(this);
  }

  rdiv(other: number): Value {
    return this.wrap(other).div(this);
  }

  /** 2 / (1 + e to the power of -2x) - 1, by operations alone: Infinity below the fraction is no trouble. */
  tanh(): Value {
    if (this.data < -300) return this.neg().tanh().neg();
    return this.mul(-2).exp().add(1).rdiv(2).sub(1);
  }

  relu(): Value {
    const out = this.node(this.data > 0 ? this.data : 0, [this], 'relu');
    out.backwardStep = () => {
      if (this.data > 0) this.grad += out.grad;
    };
    return out;
  }
}

export interface Value {
  mul(other: Value | number): Value;
  pow(exponent: number): Value;
  div(other: Value | number): Value;
  exp(): Value;
  log(): Value;
  neg(): Value;
  radd(other: number): Value;
}
