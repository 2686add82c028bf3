export interface Value {
  data: number;
  grad: number;
  prev: Value[];
  step: () => void;
  add(other: Value | number): Value;
  mul(other: Value | number): Value;
  pow(exponent: number): Value;
  div(other: Value | number): Value;
  exp(): Value;
  log(): Value;
  neg(): Value;
  radd(other: number): Value;
  backward(): void;
}

function Constructor(this: Value, data: number, prev?: Value[]) {
  this.data = data;
  this.grad = 0;
  this.prev = prev || [];
  this.step = function () {};
}

export var Value = Constructor as unknown as { new (data: number, prev?: Value[]): Value; prototype: Value };

function toValue(other: Value | number): Value {
  return other instanceof Value ? other : new Value(other);
}

Value.prototype.add = function (other) {
  var left = this,
    right = toValue(other),
    out = new Value(left.data + right.data, [left, right]);
  out.step = function () {
    left.grad += out.grad;
    right.grad += out.grad;
  };
  return out;
};

Value.prototype.mul = function (other) {
  var left = this,
    right = toValue(other),
    out = new Value(left.data * right.data, [left, right]);
  out.step = function () {
    left.grad += right.data * out.grad;
    right.grad += left.data * out.grad;
  };
  return out;
};

Value.prototype.pow = function (exponent) {
  if (typeof exponent !== 'number') throw new TypeError('pow takes a number');
  var base = this,
    out = new Value(Math.pow(base.data, exponent), [base]);
  out.step = function () {
    base.grad += exponent * Math.pow(base.data, exponent - 1) * out.grad;
  };
  return out;
};

Value.prototype.div = function (other) {
  return this.mul(toValue(other).pow(-1));
};

Value.prototype.exp = function () {
  var input = this,
    out = new Value(Math.exp(input.data), [input]);
  out.step = function () {
    input.grad += out.data * out.grad;
  };
  return out;
};

Value.prototype.log = function () {
  var input = this,
    out = new Value(Math.log(input.data), [input]);
  out.step = function () {
    input.grad += out.grad / input.data;
  };
  return out;
};

Value.prototype.neg = function () {
  return this.mul(-1);
};

Value.prototype.radd = function (other) {
  return this.add(other);
};

Value.prototype.backward = function () {
  var order: Value[] = [];
  function visit(value: Value) {
    if (order.indexOf(value) !== -1) return;
    for (var i = 0; i < value.prev.length; i++) visit(value.prev[i]!);
    order.push(value);
  }
  visit(this);
  this.grad = 1;
  for (var i = order.length - 1; i >= 0; i--) order[i]!.step();
};
