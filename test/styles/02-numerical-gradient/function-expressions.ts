import { f } from '../engine/f';

let slope = function quotient(right: number, here: number, h: number): number {
  return (right - here) / h;
};

export let numericalGradient = function forward(a: number, b: number, c: number, h: number = 1e-6): number[] {
  var y = f(a, b, c);
  return [slope(f(a + h, b, c), y, h), slope(f(a, b + h, c), y, h), slope(f(a, b, c + h), y, h)];
};
