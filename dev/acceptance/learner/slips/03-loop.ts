import { f } from '../engine/f';

export const symmetricGradient = (a: number, b: number, c: number, h = 0.001): [number, number, number] => {
  const result: number[] = [];
  for (let i = 0; i < 3; i++) {
    const right: [number, number, number] = [a, b, c];
    const left: [number, number, number] = [a, b, c];
    right[i] = right[i] + h;
    left[i] = left[i] - h;
    const change = f(...right) - f(...left);
    result.push(change / (2 * h));
  }
  return result as [number, number, number];
};
