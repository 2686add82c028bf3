/** No order is needed: the gradient flows down every path on its own, and sums up where paths meet. */
export class Value {
  grad = 0;

  constructor(
    readonly data: number,
    private readonly flow: (gradient: number) => void = () => {},
  ) {}

  backward(gradient = 1): void {
    this.grad += gradient;
    this.flow(gradient);
  }

  add(other: Value | number): Value {
    const right = Value.lift(other);
    return new Value(this.data + right.data, (gradient) => {
      this.backward(gradient);
      right.backward(gradient);
    });
  }

  mul(other: Value | number): Value {
    const right = Value.lift(other);
    return new Value(this.data * right.data, (gradient) => {
      this.backward(gradient * right.data);
      right.backward(gradient * this.data);
    });
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    const slope = exponent * this.data ** (exponent - 1);
    return new Value(this.data ** exponent, (gradient) => this.backward(gradient * slope));
  }

  div(other: Value | number): Value {
    return this.mul(Value.lift(other).pow(-1));
  }

  exp(): Value {
    const data = Math.exp(this.data);
    return new Value(data, (gradient) => this.backward(gradient * data));
  }

  log(): Value {
    return new Value(Math.log(this.data), (gradient) => this.backward(gradient / this.data));
  }

  neg(): Value {
    return new Value(-this.data, (gradient) => this.backward(-gradient));
  }

  radd(other: number): Value {
    return new Value(other + this.data, (gradient) => this.backward(gradient));
  }

  private static lift(other: Value | number): Value {
    return other instanceof Value ? other : new Value(other);
  }
}
