enum Colour {
  White,
  Grey,
  Black,
}

type Pass = (grad: number) => void;

export class Value {
  public grad = 0;
  private colour = Colour.White;
  private inputs: Value[] = [];
  private pass: Pass = () => {};

  public constructor(public data: number) {}

  private to(data: number, inputs: Value[], pass: Pass): Value {
    const out = new Value(data);
    out.inputs = inputs;
    out.pass = pass;
    return out;
  }

  private give(gradient: number): void {
    this.grad += gradient;
  }

  public add(other: Value | number): Value {
    const right = typeof other === 'number' ? new Value(other) : other;
    return this.to(this.data + right.data, [this, right], (grad) => (this.give(grad), right.give(grad)));
  }

  public mul(other: Value | number): Value {
    const right = typeof other === 'number' ? new Value(other) : other;
    return this.to(this.data * right.data, [this, right], (grad) => {
      this.give(grad * right.data);
      right.give(grad * this.data);
    });
  }

  public pow(n: number): Value {
    if (typeof n !== 'number') throw new TypeError('Expected a number');
    return this.to(this.data ** n, [this], (grad) => this.give(grad * n * this.data ** (n - 1)));
  }

  public div(other: Value | number): Value {
    const right = typeof other === 'number' ? new Value(other) : other;
    return this.to(this.data / right.data, [this, right], (grad) => {
      this.give(grad / right.data);
      right.give((-grad * this.data) / right.data ** 2);
    });
  }

  public exp(): Value {
    return this.to(Math.exp(this.data), [this], (grad) => this.give(grad * Math.exp(this.data)));
  }

  public log(): Value {
    return this.to(Math.log(this.data), [this], (grad) => this.give(grad / this.data));
  }

  public neg(): Value {
    return this.to(-this.data, [this], (grad) => this.give(-grad));
  }

  public radd(other: number): Value {
    return this.to(other + this.data, [this], (grad) => this.give(grad));
  }

  public backward(): void {
    const order: Value[] = [];
    const stack: Value[] = [this];
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as Value;
      switch (top.colour) {
        case Colour.White:
          top.colour = Colour.Grey;
          stack.push(...top.inputs.filter(({ colour }) => colour === Colour.White));
          break;
        case Colour.Grey:
          top.colour = Colour.Black;
          order.push(top);
          stack.pop();
          break;
        case Colour.Black:
          stack.pop();
      }
    }
    this.grad = 1;
    for (let i = order.length; i-- > 0; ) {
      const node = order[i]!;
      node.pass(node.grad);
      node.colour = Colour.White;
    }
  }
}
