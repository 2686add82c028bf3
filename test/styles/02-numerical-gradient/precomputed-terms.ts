import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const f1 = f(a, b, c);
  const a2 = a + h;
  const f2 = f(a2, b, c);
  const b2 = b + h;
  const f3 = f(a, b2, c);
  const c2 = c + h;
  const f4 = f(a, b, c2);
  const inverse = 1 / h;
  return [f2 * inverse - f1 * inverse, f3 * inverse - f1 * inverse, f4 * inverse - f1 * inverse];
}
