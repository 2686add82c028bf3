export class Value {
  data: number;
  grad: number;
  _prev: Value[];
  _backward: () => void;

  constructor(data: number, children: Value[] = []) {
    this.data = data;
    this.grad = 0;
    this._prev = children;
    this._backward = () => {};
  }

  add(other: Value | number): Value {
    const o = other instanceof Value ? other : new Value(other);
    const out = new Value(this.data + o.data, [this, o]);
    out._backward = () => {
      this.grad += out.grad;
      o.grad += out.grad;
    };
    return out;
  }

  mul(other: Value | number): Value {
    const o = other instanceof Value ? other : new Value(other);
    const out = new Value(this.data * o.data, [this, o]);
    out._backward = () => {
      this.grad += o.data * out.grad;
      o.grad += this.data * out.grad;
    };
    return out;
  }

  pow(n: number): Value {
    if (typeof n !== 'number') throw new Error('only numbers');
    const out = new Value(Math.pow(this.data, n), [this]);
    out._backward = () => {
      this.grad += n * Math.pow(this.data, n - 1) * out.grad;
    };
    return out;
  }

  div(other: Value | number): Value {
    const o = other instanceof Value ? other : new Value(other);
    return this.mul(o.pow(-1));
  }

  exp(): Value {
    const out = new Value(Math.exp(this.data), [this]);
    out._backward = () => {
      this.grad += Math.exp(this.data) * out.grad;
    };
    return out;
  }

  log(): Value {
    const out = new Value(Math.log(this.data), [this]);
    out._backward = () => {
      this.grad += out.grad / this.data;
    };
    return out;
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return this.add(other);
  }

  backward(): void {
    const topo: Value[] = [];
    const visited = new Set<Value>();
    const build = (v: Value) => {
      if (visited.has(v)) return;
      visited.add(v);
      for (const child of v._prev) {
        build(child);
      }
      topo.push(v);
    };
    build(this);
    this.grad = 1;
    for (const v of topo.reverse()) {
      v._backward();
    }
  }

  toString(): string {
    return `Value(data=${this.data})`;
  }
}
