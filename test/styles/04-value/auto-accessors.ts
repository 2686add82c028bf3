export class Value {
  accessor data: number;
  accessor grad = 0;
  private accessor inputs: Value[] = [];
  private accessor send: () => void = () => {};

  constructor(data: number) {
    this.data = data;
  }

  private to(data: number, inputs: Value[], send: (grad: number) => void): Value {
    const out = new Value(data);
    out.inputs = inputs;
    out.send = () => send(out.grad);
    return out;
  }

  add(other: Value | number): Value {
    const right = other instanceof Value ? other : new Value(other);
    return this.to(this.data + right.data, [this, right], (grad) => {
      this.grad += grad;
      right.grad += grad;
    });
  }

  mul(other: Value | number): Value {
    const right = other instanceof Value ? other : new Value(other);
    return this.to(this.data * right.data, [this, right], (grad) => {
      this.grad += right.data * grad;
      right.grad += this.data * grad;
    });
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return this.to(this.data ** exponent, [this], (grad) => {
      this.grad += exponent * this.data ** (exponent - 1) * grad;
    });
  }

  div(other: Value | number): Value {
    return this.mul((other instanceof Value ? other : new Value(other)).pow(-1));
  }

  exp(): Value {
    return this.to(Math.exp(this.data), [this], (grad) => {
      this.grad += Math.exp(this.data) * grad;
    });
  }

  log(): Value {
    return this.to(Math.log(this.data), [this], (grad) => {
      this.grad += grad / this.data;
    });
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  backward(): void {
    const order: Value[] = [];
    const visit = (value: Value): void => {
      if (order.includes(value)) return;
      value.inputs.forEach(visit);
      order.push(value);
    };
    visit(this);
    this.grad = 1;
    for (const value of order.reverse()) value.send();
  }
}
