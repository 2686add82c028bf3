import { f } from '../engine/f';

export var symmetricGradient = function (a: number, b: number, c: number, h: number = 1e-3): number[] {
  var result: number[] = [];
  result.push((f(a + h, b, c) - f(a - h, b, c)) / 2 / h);
  result.push((f(a, b + h, c) - f(a, b - h, c)) / 2 / h);
  result.push((f(a, b, c + h) - f(a, b, c - h)) / 2 / h);
  return result;
};
