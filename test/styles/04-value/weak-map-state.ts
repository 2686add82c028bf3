interface State {
  readonly data: number;
  grad: number;
  readonly sources: readonly Value[];
  readonly pull: (grad: number) => readonly number[];
}

const states = new WeakMap<Value, State>();

const state = (value: Value): State => {
  const found = states.get(value);
  if (!found) throw new Error('Not a Value');
  return found;
};

export class Value {
  constructor(data: number, sources: readonly Value[] = [], pull: State['pull'] = () => []) {
    states.set(this, { data, grad: 0, sources, pull });
  }

  get data(): number {
    return state(this).data;
  }

  get grad(): number {
    return state(this).grad;
  }

  add(other: Value | number): Value {
    const right = wrap(other);
    return new Value(this.data + right.data, [this, right], (grad) => [grad, grad]);
  }

  mul(other: Value | number): Value {
    const right = wrap(other);
    return new Value(this.data * right.data, [this, right], (grad) => [grad * right.data, grad * this.data]);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('pow takes a number');
    return new Value(this.data ** exponent, [this], (grad) => [grad * exponent * this.data ** (exponent - 1)]);
  }

  div(other: Value | number): Value {
    return this.mul(wrap(other).pow(-1));
  }

  exp(): Value {
    return new Value(Math.exp(this.data), [this], (grad) => [grad * Math.exp(this.data)]);
  }

  log(): Value {
    return new Value(Math.log(this.data), [this], (grad) => [grad / this.data]);
  }

  neg(): Value {
    return new Value(-this.data, [this], (grad) => [-grad]);
  }

  radd(other: number): Value {
    return wrap(other).add(this);
  }

  backward(): void {
    const order: State[] = [];
    const done = new WeakSet<Value>();
    const visit = (value: Value): void => {
      if (done.has(value)) return;
      done.add(value);
      const own = state(value);
      own.sources.forEach(visit);
      order.push(own);
    };
    visit(this);
    state(this).grad = 1;
    order.reduceRight<void>((_, { grad, sources, pull }) => {
      const gradients = pull(grad);
      for (const [index, source] of sources.entries()) state(source).grad += gradients[index] ?? 0;
    }, undefined);
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }
}

const wrap = (other: Value | number): Value =>
  states.has(other as Value) ? (other as Value) : new Value(Number(other));
