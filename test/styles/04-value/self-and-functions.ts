import { Value as Core } from '../engine/value';

export class Value extends Core {
  mul(other: Value | number): Value {
    const self = this;
    const that = self.wrap(other);
    const out = self.node(self.data * that.data, [self, that], '*');
    return Object.assign(out, {
      backwardStep() {
        self.grad += that.data * out.grad;
        that.grad += self.data * out.grad;
      },
    });
  }

  pow(exponent: number): Value {
    if (typeof exponent !== 'number') throw new TypeError('Expected a number');
    const self = this;
    const out = self.node(self.data ** exponent, [self], 'pow');
    out.backwardStep = function () {
      self.grad += exponent * self.data ** (exponent - 1) * out.grad;
    };
    return out;
  }

  div(other: Value | number): Value {
    const self = this;
    return self.mul(self.wrap(other).pow(-1));
  }

  exp(): Value {
    const self = this;
    const out = self.node(Math.exp(self.data), [self], 'exp');
    out.backwardStep = function (this: Core) {
      self.grad += this.data * this.grad;
    };
    return out;
  }

  log(): Value {
    const self = this;
    const out = self.node(Math.log(self.data), [self], 'log');
    out.backwardStep = (function (node: Value) {
      return function () {
        self.grad += node.grad / self.data;
      };
    })(out);
    return out;
  }

  neg(): Value {
    return this.mul.call(this, -1);
  }

  radd(other: number): Value {
    return this.add.apply(this, [other]);
  }
}
