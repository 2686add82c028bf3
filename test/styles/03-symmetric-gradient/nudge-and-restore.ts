import { f } from '../engine/f';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): number[] {
  const point: [number, number, number] = [a, b, c];
  const gradient: number[] = [];
  for (const axis in point) {
    const saved = point[axis]!;
    point[axis] = saved + h;
    const right = f(...point);
    point[axis] = saved - h;
    const left = f(...point);
    point[axis] = saved;
    gradient.push((right - left) / (2 * h));
  }
  return gradient;
}
