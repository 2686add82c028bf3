interface Op {
  readonly name: string;
  forward(...inputs: number[]): number;
  /** The gradient for each input. */
  backward(gradient: number, output: number, ...inputs: number[]): number[];
}

const ADD: Op = { name: '+', forward: (x = 0, y = 0) => x + y, backward: (g) => [g, g] };
const MUL: Op = {
  name: '*',
  forward: (x = 1, y = 1) => x * y,
  backward: (g, _, x = 1, y = 1) => [g * y, g * x],
};
const DIV: Op = {
  name: '/',
  forward: (x = 1, y = 1) => x / y,
  backward: (g, out, _x, y = 1) => [g / y, (-g * out) / y],
};
const EXP: Op = { name: 'exp', forward: Math.exp, backward: (g, out) => [g * out] };
const LOG: Op = { name: 'log', forward: Math.log, backward: (g, _, x = 1) => [g / x] };
const NEG: Op = { name: 'neg', forward: (x = 0) => -x, backward: (g) => [-g] };

class Pow implements Op {
  readonly name = 'pow';

  constructor(private readonly exponent: number) {
    if (typeof exponent !== 'number') throw new TypeError('The exponent must be a number');
  }

  forward(x: number): number {
    return x ** this.exponent;
  }

  backward(gradient: number, _output: number, x: number): number[] {
    return [gradient * this.exponent * x ** (this.exponent - 1)];
  }
}

export class Value {
  grad = 0;
  private op: Op | null = null;
  private inputs: Value[] = [];

  constructor(public data: number) {}

  private apply(op: Op, ...others: (Value | number)[]): Value {
    const inputs = [this, ...others.map((other) => (typeof other === 'number' ? new Value(other) : other))];
    const out = new Value(op.forward(...inputs.map(({ data }) => data)));
    return Object.assign(out, { op, inputs });
  }

  add(other: Value | number): Value {
    return this.apply(ADD, other);
  }

  mul(other: Value | number): Value {
    return this.apply(MUL, other);
  }

  pow(exponent: number): Value {
    return this.apply(new Pow(exponent));
  }

  div(other: Value | number): Value {
    return this.apply(DIV, other);
  }

  exp(): Value {
    return this.apply(EXP);
  }

  log(): Value {
    return this.apply(LOG);
  }

  neg(): Value {
    return this.apply(NEG);
  }

  radd(other: number): Value {
    return this.apply(ADD, other);
  }

  backward(): void {
    const order: Value[] = [];
    const stack: [value: Value, next: number][] = [[this, 0]];
    const seen = new Set<Value>([this]);
    while (stack.length) {
      const frame = stack[stack.length - 1]!;
      const input = frame[0].inputs[frame[1]++];
      if (input === undefined) order.push(stack.pop()![0]);
      else if (!seen.has(input)) {
        seen.add(input);
        stack.push([input, 0]);
      }
    }
    this.grad = 1;
    for (let i = order.length - 1; i >= 0; i--) {
      const { op, inputs, grad, data } = order[i]!;
      const gradients = op?.backward(grad, data, ...inputs.map((input) => input.data)) ?? [];
      inputs.forEach((input, index) => (input.grad += gradients[index]!));
    }
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }
}
