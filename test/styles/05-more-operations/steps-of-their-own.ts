import { Value as Operations } from './04-value';

export class Value extends Operations {
  sub(other: Value | number): Value {
    const right = this.wrap(other);
    const out = this.node(this.data - right.data, [this, right], '-');
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad -= out.grad;
    };
    return out;
  }

  rsub(other: number): Value {
    const out = this.node(other - this.data, [this], '-');
    out.backwardStep = () => {
      this.grad -= out.grad;
    };
    return out;
  }

  rmul(other: number): Value {
    const out = this.node(other * this.data, [this], '*');
    out.backwardStep = () => {
      this.grad += other * out.grad;
    };
    return out;
  }

  rdiv(other: number): Value {
    const out = this.node(other / this.data, [this], '/');
    out.backwardStep = () => {
      this.grad -= (out.data / this.data) * out.grad;
    };
    return out;
  }

  tanh(): Value {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - out.data ** 2) * out.grad;
    };
    return out;
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
