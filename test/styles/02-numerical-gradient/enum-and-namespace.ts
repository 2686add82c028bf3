import { f } from '../engine/f';

enum Axis {
  A = 'a',
  B = 'b',
  C = 'c',
}

namespace Steps {
  export const DEFAULT = 1e-6;
  export namespace Along {
    export const axis = (wanted: Axis, axis: Axis, h: number) => (wanted === axis ? h : 0);
  }
}

import along = Steps.Along;

export function numericalGradient(a: number, b: number, c: number, h: number = Steps.DEFAULT) {
  const value = (axis?: Axis) =>
    axis === undefined
      ? f(a, b, c)
      : f(a + along.axis(Axis.A, axis, h), b + along.axis(Axis.B, axis, h), c + along.axis(Axis.C, axis, h));
  return [Axis.A, Axis.B, Axis.C].map((axis) => (value(axis) - value()) / h);
}
