import { f } from '../engine/f';

const at = (a: number) => (b: number) => (c: number) => f(a, b, c);

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const da = at(a + h)(b)(c) - at(a - h)(b)(c);
  const db = at(a)(b + h)(c) - at(a)(b - h)(c);
  const dc = at(a)(b)(c + h) - at(a)(b)(c - h);
  return [da / (2 * h), db / (2 * h), dc / (2 * h)];
}
