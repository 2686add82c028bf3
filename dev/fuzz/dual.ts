/** A number with its derivatives with respect to two inputs. Rules of calculus carry them along. */
export interface Dual {
  value: number;
  slopes: readonly [number, number];
}

export const constant = (value: number): Dual => ({ value, slopes: [0, 0] });

/** Applies a function with the derivatives `dx` and `dy` at its operands. */
function applied(value: number, [x, dx]: [Dual, number], [y, dy]: [Dual, number] = [constant(0), 0]): Dual {
  const along = (axis: 0 | 1) => dx * x.slopes[axis] + dy * y.slopes[axis];
  return { value, slopes: [along(0), along(1)] };
}

export const DUAL = {
  add: (x: Dual, y: Dual) => applied(x.value + y.value, [x, 1], [y, 1]),
  mul: (x: Dual, y: Dual) => applied(x.value * y.value, [x, y.value], [y, x.value]),
  div: (x: Dual, y: Dual) => applied(x.value / y.value, [x, 1 / y.value], [y, -x.value / (y.value * y.value)]),
  pow: (x: Dual, n: number) => applied(x.value ** n, [x, n === 0 ? 0 : n * x.value ** (n - 1)]),
  exp: (x: Dual) => applied(Math.exp(x.value), [x, Math.exp(x.value)]),
  log: (x: Dual) => applied(Math.log(x.value), [x, 1 / x.value]),
  neg: (x: Dual) => applied(-x.value, [x, -1]),
} as const;
