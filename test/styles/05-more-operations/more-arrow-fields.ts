import { Value as Operations } from './04-value';

export class Value extends Operations {
  sub = (other: Value | number): Value => this.add(this.wrap(other).mul(-1)) as Value;
  rsub = (other: number): Value => (this.mul(-1) as Value).radd(other) as Value;
  rmul = (other: number): Value => this.mul(other) as Value;
  rdiv = (other: number): Value => this.wrap(other).div(this) as Value;

  tanh = (): Value => {
    const out = this.node(Math.tanh(this.data), [this], 'tanh');
    out.backwardStep = () => {
      this.grad += (1 - out.data) * (1 + out.data) * out.grad;
    };
    return out;
  };

  relu = (): Value => {
    const out = this.node(Math.max(this.data, 0), [this], 'relu');
    out.backwardStep = () => {
      this.grad += this.data > 0 ? out.grad : 0;
    };
    return out;
  };
}
