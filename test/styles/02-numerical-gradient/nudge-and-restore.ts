import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const y = f(a, b, c);
  const old = { a, b, c };
  a += h;
  const da = (f(a, b, c) - y) / h;
  a = old.a;
  b += h;
  const db = (f(a, b, c) - y) / h;
  b = old.b;
  c += h;
  const dc = (f(a, b, c) - y) / h;
  return [da, db, dc];
}
