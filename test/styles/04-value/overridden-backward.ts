import { Value as Core } from '../engine/value';

type Rule = (gradient: number) => number[];

/** Builds on the core's constructor and add, but brings its own rules and its own way back. */
export class Value extends Core {
  protected rule: Rule | undefined;

  private make(data: number, parents: Value[], op: string, rule: Rule): Value {
    const out = new Value(data, parents, op);
    out.rule = rule;
    return out;
  }

  mul(other: Value | number): Value {
    const right: Value = this.wrap(other);
    return this.make(this.data * right.data, [this, right], '*', (g) => [g * right.data, g * this.data]);
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    return this.make(this.data ** exponent, [this], '**', (g) => [g * exponent * this.data ** (exponent - 1)]);
  }

  div(other: Value | number): Value {
    const right: Value = this.wrap(other);
    const { data: x } = this;
    const { data: y } = right;
    return this.make(x / y, [this, right], '/', (g) => [g / y, (-g * x) / (y * y)]);
  }

  exp(): Value {
    const data = Math.exp(this.data);
    return this.make(data, [this], 'exp', (g) => [g * data]);
  }

  log(): Value {
    return this.make(Math.log(this.data), [this], 'log', (g) => [g / this.data]);
  }

  neg(): Value {
    return this.make(-this.data, [this], 'neg', (g) => [-g]);
  }

  radd(other: number): Value {
    return super.add(other);
  }

  override backward(): void {
    const done = new Set<Core>();
    const order: Core[] = [];
    const sort = (node: Core): void => {
      if (done.has(node)) return;
      done.add(node);
      node.parents.forEach(sort);
      order.push(node);
    };
    sort(this);
    this.grad = 1;
    while (order.length > 0) {
      const node = order.pop()!;
      if (node instanceof Value && node.rule) {
        const gradients = node.rule(node.grad);
        node.parents.forEach((parent, index) => {
          parent.grad += gradients[index] ?? 0;
        });
      } else {
        node.backwardStep();
      }
    }
  }
}
