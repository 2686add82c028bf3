import { f } from '../engine/f';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const point: [number, number, number] = [a, b, c];
  const grad: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < 3; i++) {
    const moved: [number, number, number] = [...point];
    moved[i] += h;
    grad[i] = (f(...moved) - f(...point)) / h;
  }
  return grad;
}
