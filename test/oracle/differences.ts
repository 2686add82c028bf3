import type { Point } from './functions';

type F = (a: number, b: number, c: number) => number;

const AXES = [0, 1, 2] as const;

/** Moves `point` by `step` along one axis. */
function moved(point: Point, axis: number, step: number): Point {
  const [a, b, c] = point.map((x, index) => (index === axis ? x + step : x)) as [number, number, number];
  return [a, b, c];
}

/** (f(x + h) - f(x)) / h along each axis. Its error is proportional to h. */
export function forwardDifference(f: F, point: Point, h: number): number[] {
  return AXES.map((axis) => (f(...moved(point, axis, h)) - f(...point)) / h);
}

/** (f(x + h) - f(x - h)) / 2h along each axis. Its error is proportional to h². */
export function symmetricDifference(f: F, point: Point, h: number): number[] {
  return AXES.map((axis) => (f(...moved(point, axis, h)) - f(...moved(point, axis, -h))) / (2 * h));
}

/** The error of each number. One that should not be there has the error NaN: a result that is too long is wrong. */
export function errorsOf(yours: readonly number[], exact: readonly number[]): number[] {
  const length = Math.max(exact.length, yours.length || 0);
  return Array.from({ length }, (_, index) => Math.abs((yours[index] as number) - (exact[index] as number)));
}

/** The points one step h to the right of `point`, one for each axis. */
export function stepsRight(point: Point, h: number): Point[] {
  return AXES.map((axis) => moved(point, axis, h));
}

/** The points one step h to the left of `point`, one for each axis. */
export function stepsLeft(point: Point, h: number): Point[] {
  return stepsRight(point, -h);
}

/** Wraps f. The list `callPoints` receives each point at which the wrapped f is called. */
export function recording(f: F): { f: F; callPoints: Point[] } {
  const callPoints: Point[] = [];
  return {
    callPoints,
    f: (a, b, c) => {
      callPoints.push([a, b, c]);
      return f(a, b, c);
    },
  };
}
