export class Value {
  grad = 0;
  parents: Value[];
  backwardStep = () => {};

  constructor(
    public data: number,
    ...parents: Value[]
  ) {
    this.parents = parents;
  }

  private lift = (other: Value | number): Value => (typeof other === 'number' ? new Value(other) : other);

  add = (other: Value | number): Value => {
    const right = this.lift(other);
    const out = new Value(this.data + right.data, this, right);
    out.backwardStep = () => {
      this.grad += out.grad;
      right.grad += out.grad;
    };
    return out;
  };

  mul = (other: Value | number): Value => {
    const right = this.lift(other);
    const out = new Value(this.data * right.data, this, right);
    out.backwardStep = () => {
      this.grad += right.data * out.grad;
      right.grad += this.data * out.grad;
    };
    return out;
  };

  pow = (exponent: number): Value => {
    if (typeof exponent !== 'number') throw new TypeError('The exponent must be a number');
    const out = new Value(this.data ** exponent, this);
    out.backwardStep = () => {
      this.grad += exponent * this.data ** (exponent - 1) * out.grad;
    };
    return out;
  };

  div = (other: Value | number): Value => this.mul(this.lift(other).pow(-1));

  exp = (): Value => {
    const out = new Value(Math.exp(this.data), this);
    out.backwardStep = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  };

  log = (): Value => {
    const out = new Value(Math.log(this.data), this);
    out.backwardStep = () => {
      this.grad += out.grad / this.data;
    };
    return out;
  };

  neg = (): Value => this.mul(-1);

  radd = (other: number): Value => this.add(other);

  backward = (): void => {
    const order: Value[] = [];
    const sort = (value: Value): void => {
      if (order.includes(value)) return;
      value.parents.forEach((parent) => sort(parent));
      order.push(value);
    };
    sort(this);
    this.grad = 1;
    order.reverse().forEach(({ backwardStep }) => backwardStep());
  };

  toString = (): string => `Value(data=${this.data})`;
}
