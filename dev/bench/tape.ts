/** Codes of operations in the list of a tape. */
const [LEAF, ADD, MUL, TANH] = [0, 1, 2, 3];

/**
 * What an engine without objects needs: numbers in typed arrays, a node being an index. It is the floor that the
 * engine's time is compared with.
 */
export class Tape {
  private readonly ops: Uint8Array;
  private readonly left: Int32Array;
  private readonly right: Int32Array;
  readonly data: Float64Array;
  readonly grad: Float64Array;
  length = 0;

  constructor(capacity: number) {
    this.ops = new Uint8Array(capacity);
    this.left = new Int32Array(capacity);
    this.right = new Int32Array(capacity);
    this.data = new Float64Array(capacity);
    this.grad = new Float64Array(capacity);
  }

  leaf(data: number): number {
    return this.push(LEAF, data, 0, 0);
  }

  add(a: number, b: number): number {
    return this.push(ADD, (this.data[a] as number) + (this.data[b] as number), a, b);
  }

  mul(a: number, b: number): number {
    return this.push(MUL, (this.data[a] as number) * (this.data[b] as number), a, b);
  }

  tanh(a: number): number {
    return this.push(TANH, Math.tanh(this.data[a] as number), a, a);
  }

  /** Adds the derivatives of `root` to `grad`, of it and of all before it. */
  backward(root: number): void {
    const { ops, left, right, data, grad } = this;
    grad[root] = 1;
    for (let node = root; node >= 0; node -= 1) {
      const [a, b, out] = [left[node] as number, right[node] as number, grad[node] as number];
      switch (ops[node]) {
        case ADD:
          grad[a] = (grad[a] as number) + out;
          grad[b] = (grad[b] as number) + out;
          break;
        case MUL:
          grad[a] = (grad[a] as number) + (data[b] as number) * out;
          grad[b] = (grad[b] as number) + (data[a] as number) * out;
          break;
        case TANH:
          grad[a] = (grad[a] as number) + (1 - (data[node] as number) ** 2) * out;
      }
    }
  }

  /** Takes all nodes behind the first `length` away. */
  cut(length: number): void {
    this.grad.fill(0, length, this.length);
    this.length = length;
  }

  private push(op: number, data: number, left: number, right: number): number {
    const node = this.length;
    this.ops[node] = op;
    this.left[node] = left;
    this.right[node] = right;
    this.data[node] = data;
    this.length = node + 1;
    return node;
  }
}
