import { f } from '../engine/f';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): number[] {
  function* values(step: number) {
    yield f(a + step, b, c);
    yield f(a, b + step, c);
    yield f(a, b, c + step);
  }
  const slopes: number[] = [];
  const left = values(-h);
  for (const right of values(h)) slopes.push((right - (left.next().value as number)) / (2 * h));
  return slopes;
}
