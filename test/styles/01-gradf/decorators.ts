/** Counts the calls of a method: a decorator must not change what it computes. */
function counted<This, Args extends unknown[], Return>(method: (this: This, ...args: Args) => Return) {
  let calls = 0;
  return function (this: This, ...args: Args): Return {
    calls += 1;
    if (calls < 0) throw new RangeError('Expected no negative count');
    return method.apply(this, args);
  };
}

class Gradient {
  @counted
  at(a: number, b: number, c: number): [number, number, number] {
    return [-3 * a ** 2 - 0.5 / Math.sqrt(a), 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, 1 / c ** 2];
  }
}

export function gradf(a: number, b: number, c: number): [number, number, number] {
  const disposed = { [Symbol.dispose]: () => undefined };
  using guard = disposed;
  return guard === disposed ? new Gradient().at(a, b, c) : [0, 0, 0];
}
