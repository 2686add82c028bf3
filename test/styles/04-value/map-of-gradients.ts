type Graph = ReadonlyMap<Value, number>;

const NO_PARENTS: Graph = new Map();

/** The gradients of `root` with respect to every node below it. */
function gradientsOf(root: Value): Graph {
  const gradients = new Map<Value, number>([[root, 1]]);
  for (const node of sorted(root)) {
    const gradient = gradients.get(node) ?? 0;
    for (const [parent, slope] of node.slopes) gradients.set(parent, (gradients.get(parent) ?? 0) + slope * gradient);
  }
  return gradients;
}

/** Every node before all of its parents. */
function sorted(root: Value, seen = new Set<Value>()): Value[] {
  if (seen.has(root)) return [];
  seen.add(root);
  const below = [...root.slopes.keys()].map((parent) => sorted(parent, seen));
  return [root, ...below.reverse().flat()];
}

/** Slopes by parent; a parent that is used twice has the sum. */
function slopes(...entries: [Value, number][]): Graph {
  const map = new Map<Value, number>();
  for (const [parent, slope] of entries) map.set(parent, (map.get(parent) ?? 0) + slope);
  return map;
}

export class Value {
  grad = 0;

  constructor(
    readonly data: number,
    readonly slopes: Graph = NO_PARENTS,
  ) {}

  add(other: Value | number): Value {
    const right = valueOf(other);
    return new Value(this.data + right.data, slopes([this, 1], [right, 1]));
  }

  mul(other: Value | number): Value {
    const right = valueOf(other);
    return new Value(this.data * right.data, slopes([this, right.data], [right, this.data]));
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('pow takes a number');
    return new Value(this.data ** exponent, slopes([this, exponent * this.data ** (exponent - 1)]));
  }

  div(other: Value | number): Value {
    return this.mul(valueOf(other).pow(-1));
  }

  exp(): Value {
    return new Value(Math.exp(this.data), slopes([this, Math.exp(this.data)]));
  }

  log(): Value {
    return new Value(Math.log(this.data), slopes([this, 1 / this.data]));
  }

  neg(): Value {
    return this.mul(-1);
  }

  radd(other: number): Value {
    return valueOf(other).add(this);
  }

  backward(): void {
    gradientsOf(this).forEach((gradient, value) => {
      value.grad += gradient;
    });
  }
}

function valueOf(other: Value | number): Value {
  return other instanceof Value ? other : new Value(other);
}
