type Operand = Expression | number;

abstract class Expression {
  abstract readonly data: number;
  abstract grad: number;
  /** How steeply the data rises with each operand. */
  protected abstract slopes(): Map<Expression, number>;

  add(other: Operand): Expression {
    return new Result(
      (x, y) => x + y,
      () => [1, 1],
      this,
      wrap(other),
    );
  }

  mul(other: Operand): Expression {
    return new Result(
      (x, y) => x * y,
      (x, y) => [y, x],
      this,
      wrap(other),
    );
  }

  pow(n: number): Expression {
    if (typeof n !== 'number') throw new TypeError('Expected a number');
    return new Result(
      (x) => x ** n,
      (x) => [n * x ** (n - 1)],
      this,
    );
  }

  div(other: Operand): Expression {
    return new Result(
      (x, y) => x / y,
      (x, y) => [1 / y, -x / y ** 2],
      this,
      wrap(other),
    );
  }

  exp(): Expression {
    return new Result(Math.exp, (x) => [Math.exp(x)], this);
  }

  log(): Expression {
    return new Result(Math.log, (x) => [1 / x], this);
  }

  neg(): Expression {
    return new Result(
      (x) => -x,
      () => [-1],
      this,
    );
  }

  radd(other: number): Expression {
    return wrap(other).add(this);
  }

  backward(): void {
    const order: Expression[] = [];
    const visit = (node: Expression): void => {
      if (order.includes(node)) return;
      for (const operand of node.slopes().keys()) visit(operand);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) {
      for (const [operand, slope] of node.slopes()) operand.grad += slope * node.grad;
    }
  }
}

class Result extends Expression {
  readonly data: number;
  grad = 0;
  private readonly operands: Expression[];

  constructor(
    rule: (x: number, y: number) => number,
    private readonly derivatives: (x: number, y: number) => number[],
    ...operands: Expression[]
  ) {
    super();
    this.operands = operands;
    this.data = rule(...this.numbers());
  }

  protected slopes(): Map<Expression, number> {
    const slopes = new Map<Expression, number>();
    const derivatives = this.derivatives(...this.numbers());
    this.operands.forEach((operand, index) => {
      slopes.set(operand, (slopes.get(operand) ?? 0) + (derivatives[index] ?? 0));
    });
    return slopes;
  }

  private numbers(): [number, number] {
    return this.operands.map(({ data }) => data) as [number, number];
  }
}

export class Value extends Expression {
  grad = 0;

  constructor(readonly data: number) {
    super();
  }

  protected slopes(): Map<Expression, number> {
    return new Map();
  }
}

function wrap(operand: Operand): Expression {
  return typeof operand === 'number' ? new Value(operand) : operand;
}
