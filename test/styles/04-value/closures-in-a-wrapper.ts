/** A node of the graph without a class: functions around its state. */
interface Node {
  readonly data: number;
  grad(): number;
  inputs(): readonly Node[];
  receive(gradient: number): void;
  send(): void;
}

type Slope = [input: Node, slope: () => number];

function createNode(data: number, ...slopes: Slope[]): Node {
  let grad = 0;
  return {
    data,
    grad: () => grad,
    inputs: () => slopes.map(([input]) => input),
    receive: (gradient) => {
      grad += gradient;
    },
    send: () => {
      for (const [input, slope] of slopes) input.receive(slope() * grad);
    },
  };
}

const add = (x: Node, y: Node) => createNode(x.data + y.data, [x, () => 1], [y, () => 1]);
const mul = (x: Node, y: Node) => createNode(x.data * y.data, [x, () => y.data], [y, () => x.data]);
const pow = (x: Node, n: number) => createNode(x.data ** n, [x, () => n * x.data ** (n - 1)]);
const exp = (x: Node) => createNode(Math.exp(x.data), [x, () => Math.exp(x.data)]);
const log = (x: Node) => createNode(Math.log(x.data), [x, () => 1 / x.data]);

function backward(root: Node): void {
  const order = new Set<Node>();
  const visit = (node: Node) => {
    if (order.has(node)) return;
    for (const input of node.inputs()) visit(input);
    order.add(node);
  };
  visit(root);
  root.receive(1);
  for (const node of Array.from(order).reverse()) node.send();
}

function isNode(thing: number | Node): thing is Node {
  return typeof thing !== 'number';
}

export class Value {
  private readonly node: Node;

  constructor(content: number);
  /** @internal */
  constructor(content: Node);
  constructor(content: number | Node) {
    this.node = isNode(content) ? content : createNode(content);
  }

  get data() {
    return this.node.data;
  }

  get grad() {
    return this.node.grad();
  }

  add = (other: Value | number) => new Value(add(this.node, nodeOf(other)));
  mul = (other: Value | number) => new Value(mul(this.node, nodeOf(other)));
  div = (other: Value | number) => new Value(mul(this.node, pow(nodeOf(other), -1)));
  exp = () => new Value(exp(this.node));
  log = () => new Value(log(this.node));
  neg = () => new Value(mul(this.node, createNode(-1)));
  radd = (other: number) => new Value(add(createNode(other), this.node));
  backward = () => backward(this.node);
  pow = (exponent: number) => {
    if (typeof exponent === 'number') return new Value(pow(this.node, exponent));
    throw new TypeError('The exponent must be a number');
  };

  toString() {
    return `Value(data=${this.data})`;
  }
}

const nodeOf = (other: Value | number): Node => (typeof other === 'number' ? createNode(other) : other['node']);
