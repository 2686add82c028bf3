import { Value as Core } from '../engine/value';

type Constructor<T> = new (...args: any[]) => T;

class Tools extends Core {
  connect(data: number, op: string, ...slopes: [Core, () => number][]): this {
    const out = this.node(
      data,
      slopes.map(([parent]) => parent),
      op,
    );
    out.backwardStep = () => {
      for (const [parent, slope] of slopes) parent.grad += slope() * out.grad;
    };
    return out;
  }

  lift(other: Core | number): this {
    return this.wrap(other);
  }
}

const Multiplying = <Base extends Constructor<Tools>>(base: Base) =>
  class extends base {
    mul(other: Core | number): this {
      const right = this.lift(other);
      return this.connect(this.data * right.data, '*', [this, () => right.data], [right, () => this.data]);
    }

    pow(exponent: number): this {
      if (typeof exponent !== 'number') throw new TypeError('Expected a number');
      return this.connect(this.data ** exponent, '**', [this, () => exponent * this.data ** (exponent - 1)]);
    }

    div(other: Core | number): this {
      return this.mul(this.lift(other).pow(-1));
    }
  };

const Growing = <Base extends Constructor<Tools>>(base: Base) =>
  class extends base {
    exp(): this {
      return this.connect(Math.exp(this.data), 'exp', [this, () => Math.exp(this.data)]);
    }

    log(): this {
      return this.connect(Math.log(this.data), 'log', [this, () => 1 / this.data]);
    }
  };

export class Value extends Growing(Multiplying(Tools)) {
  neg(): this {
    return this.mul(-1);
  }

  radd(other: number): this {
    return this.add(other);
  }
}
