/** The whole graph as columns of numbers; a Value is a row. */
const data: number[] = [];
const grad: number[] = [];
const left: number[] = [];
const right: number[] = [];
const leftSlope: number[] = [];
const rightSlope: number[] = [];

const NONE = -1;

function row(x: number, i = NONE, di = 0, j = NONE, dj = 0): number {
  const index = data.push(x) - 1;
  grad.push(0);
  left.push(i);
  leftSlope.push(di);
  right.push(j);
  rightSlope.push(dj);
  return index;
}

export class Value {
  private index: number;

  constructor(x: number) {
    this.index = row(x);
  }

  private static at(index: number): Value {
    const value: Value = Object.create(Value.prototype);
    value.index = index;
    return value;
  }

  private static indexOf(other: Value | number): number {
    return typeof other === 'number' ? row(other) : other.index;
  }

  get data(): number {
    return data[this.index]!;
  }

  get grad(): number {
    return grad[this.index]!;
  }

  add(other: Value | number): Value {
    const i = this.index;
    const j = Value.indexOf(other);
    return Value.at(row(data[i]! + data[j]!, i, 1, j, 1));
  }

  mul(other: Value | number): Value {
    const i = this.index;
    const j = Value.indexOf(other);
    return Value.at(row(data[i]! * data[j]!, i, data[j]!, j, data[i]!));
  }

  pow(n: number): Value {
    if (typeof n !== 'number') throw new TypeError('pow takes a number');
    return Value.at(row(this.data ** n, this.index, n * this.data ** (n - 1)));
  }

  div(other: Value | number): Value {
    const i = this.index;
    const j = Value.indexOf(other);
    return Value.at(row(data[i]! / data[j]!, i, 1 / data[j]!, j, -data[i]! / (data[j]! * data[j]!)));
  }

  exp(): Value {
    const e = Math.exp(this.data);
    return Value.at(row(e, this.index, e));
  }

  log(): Value {
    return Value.at(row(Math.log(this.data), this.index, 1 / this.data));
  }

  neg(): Value {
    return Value.at(row(-this.data, this.index, -1));
  }

  radd(other: number): Value {
    return Value.at(row(other + this.data, this.index, 1));
  }

  backward(): void {
    const reached = new Set([this.index]);
    grad[this.index] = 1;
    for (let k = this.index; k >= 0; k--) {
      if (!reached.has(k)) continue;
      for (const [from, slope] of [
        [left[k]!, leftSlope[k]!],
        [right[k]!, rightSlope[k]!],
      ] as const) {
        if (from === NONE) continue;
        reached.add(from);
        grad[from]! += slope * grad[k]!;
      }
    }
  }
}
