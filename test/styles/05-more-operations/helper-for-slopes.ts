import { Value as Operations } from './04-value';

export class Value extends Operations {
  sub(other: Value | number): Value {
    return this.wrap(other).rmul(-1).add(this);
  }

  rsub(other: number): Value {
    return this.unary(other - this.data, -1, '-');
  }

  rmul(other: number): Value {
    return this.unary(other * this.data, other, '*');
  }

  rdiv(other: number): Value {
    return this.unary(other / this.data, -other / this.data ** 2, '/');
  }

  tanh(): Value {
    const t = Math.tanh(this.data);
    return this.unary(t, 1 - t * t, 'tanh');
  }

  relu(): Value {
    return this.data > 0 ? this.unary(this.data, 1, 'relu') : this.unary(0, 0, 'relu');
  }

  private unary(data: number, slope: number, op: string): Value {
    const out = this.node(data, [this], op);
    out.backwardStep = () => {
      this.grad += slope * out.grad;
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
