const Scalar = class Node {
  data: number;
  grad = 0;
  children: Node[];
  passOn = (): void => undefined;

  constructor(data: number, children: Node[] = []) {
    this.data = data;
    this.children = children;
  }

  static wrap = (x: Node | number) => (x instanceof Node ? x : new Node(x));

  add(x: Node | number): Node {
    const other = Node.wrap(x);
    const out = new Node(this.data + other.data, [this, other]);
    out.passOn = () => {
      for (const child of out.children) child.grad += out.grad;
    };
    return out;
  }

  mul(x: Node | number): Node {
    const other = Node.wrap(x);
    const out = new Node(this.data * other.data, [this, other]);
    out.passOn = () => {
      const [left, right] = out.children as [Node, Node];
      left.grad += right.data * out.grad;
      right.grad += left.data * out.grad;
    };
    return out;
  }

  pow(n: number): Node {
    if (typeof n !== 'number') throw new TypeError('n must be a number');
    const out = new Node(this.data ** n, [this]);
    out.passOn = () => {
      this.grad += n * this.data ** (n - 1) * out.grad;
    };
    return out;
  }

  div(x: Node | number): Node {
    return this.mul(Node.wrap(x).pow(-1));
  }

  exp(): Node {
    const out = new Node(Math.exp(this.data), [this]);
    out.passOn = () => {
      this.grad += out.data * out.grad;
    };
    return out;
  }

  log(): Node {
    const out = new Node(Math.log(this.data), [this]);
    out.passOn = () => {
      this.grad += out.grad / this.data;
    };
    return out;
  }

  neg(): Node {
    return this.mul(-1);
  }

  radd(x: number): Node {
    return this.add(x);
  }

  backward(): void {
    const topo: Node[] = [];
    const visited = new Set<Node>();
    function build(v: Node) {
      if (!visited.has(v)) {
        visited.add(v);
        for (const child of v.children) build(child);
        topo.push(v);
      }
    }
    build(this);
    this.grad = 1.0;
    topo.toReversed().forEach((v) => v.passOn());
  }
};

type Scalar = InstanceType<typeof Scalar>;

export { Scalar as Value };
