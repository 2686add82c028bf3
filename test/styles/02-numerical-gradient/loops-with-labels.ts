import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): number[] {
  const gradient: number[] = [];
  let axis = 0;
  do {
    const moved: number[] = [];
    let index = -1;
    while (true) {
      index += 1;
      if (index > 2) break;
      const x = index == 0 ? a : index == 1 ? b : c;
      if (index !== axis) {
        moved.push(x);
        continue;
      }
      moved.push(x + h);
    }
    gradient[axis] = (f(moved[0] as number, moved[1] as number, moved[2] as number) - f(a, b, c)) / h;
    if (++axis === 3) break;
  } while (axis < 3);
  return gradient;
}
