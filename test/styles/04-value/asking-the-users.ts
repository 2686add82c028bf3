/** Edges point from a node to its users: a gradient is asked for from above, not handed down. */
export class Value {
  #users: { user: Value; slope: number }[] = [];
  #operands: Value[] = [];
  data: number;
  grad = 0;

  constructor(data: number) {
    this.data = data;
  }

  #use(user: Value, slope: number): void {
    this.#users.push({ user, slope });
    user.#operands.push(this);
  }

  #gradient(root: Value, known: Map<Value, number>): number {
    let gradient = known.get(this);
    if (gradient === undefined) {
      gradient = this.#users.reduce((sum, { user, slope }) => sum + slope * user.#gradient(root, known), 0);
      known.set(this, gradient);
    }
    return gradient;
  }

  add(other: Value | number): Value {
    const right = lift(other);
    const sum = new Value(this.data + right.data);
    this.#use(sum, 1);
    right.#use(sum, 1);
    return sum;
  }

  mul(other: Value | number): Value {
    const right = lift(other);
    const product = new Value(this.data * right.data);
    this.#use(product, right.data);
    right.#use(product, this.data);
    return product;
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    const power = new Value(this.data ** exponent);
    this.#use(power, exponent * this.data ** (exponent - 1));
    return power;
  }

  div(other: Value | number): Value {
    return this.mul(lift(other).pow(-1));
  }

  exp(): Value {
    const power = new Value(Math.exp(this.data));
    this.#use(power, power.data);
    return power;
  }

  log(): Value {
    const logarithm = new Value(Math.log(this.data));
    this.#use(logarithm, 1 / this.data);
    return logarithm;
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  backward(): void {
    const below = new Set<Value>([this]);
    for (const value of below) value.#operands.forEach((operand) => below.add(operand));
    const known = new Map<Value, number>([[this, 1]]);
    for (const value of below) value.grad += value.#gradient(this, known);
  }
}

function lift(other: Value | number): Value {
  return typeof other === 'number' ? new Value(other) : other;
}
