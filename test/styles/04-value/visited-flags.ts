export class Value {
  data: number;
  grad = 0.0;
  visited = false;
  prev: Value[] = [];
  _backward: (() => void) | null = null;

  constructor(data: number) {
    this.data = data;
  }

  add(other: Value | number): Value {
    other = other instanceof Value ? other : new Value(other);
    const b = other;
    const out = new Value(this.data + b.data);
    out.prev.push(this, b);
    out._backward = () => {
      this.grad += out.grad;
      b.grad += out.grad;
    };
    return out;
  }

  mul(other: Value | number): Value {
    const b = other instanceof Value ? other : new Value(other);
    const out = new Value(this.data * b.data);
    out.prev.push(this, b);
    out._backward = () => {
      const da = b.data * out.grad;
      const db = this.data * out.grad;
      this.grad += da;
      b.grad += db;
    };
    return out;
  }

  pow(other: number): Value {
    if (typeof other !== 'number') throw new TypeError('pow: only numbers');
    const out = new Value(this.data ** other);
    out.prev.push(this);
    out._backward = () => {
      this.grad += other * this.data ** (other - 1) * out.grad;
    };
    return out;
  }

  div(other: Value | number): Value {
    return typeof other === 'number' ? this.mul(other ** -1) : this.mul(other.pow(-1));
  }

  exp(): Value {
    const out = new Value(Math.exp(this.data));
    out.prev.push(this);
    out._backward = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }

  log(): Value {
    const out = new Value(Math.log(this.data));
    out.prev.push(this);
    out._backward = () => {
      this.grad += (1 / this.data) * out.grad;
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
    const build = (v: Value) => {
      if (v.visited) return;
      v.visited = true;
      v.prev.forEach(build);
      topo.push(v);
    };
    build(this);
    topo.forEach((v) => {
      v.grad = 0;
      v.visited = false;
    });
    this.grad = 1;
    for (const v of topo.reverse()) v._backward?.();
  }
}
