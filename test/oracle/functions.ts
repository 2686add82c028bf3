/** A point (a, b, c). */
export type Point = readonly [number, number, number];

/** A function to differentiate, with its gradient in closed form. */
export interface Differentiable {
  /** The function as a formula, for messages. */
  formula: string;
  f: (a: number, b: number, c: number) => number;
  gradient: (a: number, b: number, c: number) => [number, number, number];
}

/** The gradient of engine/f.ts, as the notebook states it. */
export function gradientOfF(a: number, b: number, c: number): [number, number, number] {
  return [-(3 * a * a + 1 / (2 * Math.sqrt(a))), 3 * Math.cos(3 * b) + (5 / 2) * Math.sqrt(b * b * b), 1 / (c * c)];
}

/** Functions to swap in for f. Each mixes its arguments, so the slope along one axis depends on the others. */
export const OTHER_FUNCTIONS: readonly Differentiable[] = [
  {
    formula: 'a·b² + b·c',
    f: (a, b, c) => a * b * b + b * c,
    gradient: (a, b, c) => [b * b, 2 * a * b + c, b],
  },
  {
    formula: 'sin(a·c) + b³/a',
    f: (a, b, c) => Math.sin(a * c) + b ** 3 / a,
    gradient: (a, b, c) => [c * Math.cos(a * c) - b ** 3 / a ** 2, (3 * b ** 2) / a, a * Math.cos(a * c)],
  },
];

/** Points that tell formulas apart. At the notebook's (2, 3, 4) some coincide: a·2 = a², and b is the factor 3. */
export const POINTS: readonly Point[] = [
  [3, 2, 5],
  [1.5, 0.7, 0.5],
  [0.25, 4.2, -3],
];
