export const gradf = function (a: number, b: number, c: number): [number, number, number] {
  var result: [number, number, number] = [0, 0, 0];
  result[0] = -3 * a * a - 1 / (2 * Math.sqrt(a));
  result[1] = 3 * Math.cos(3 * b) + 2.5 * Math.sqrt(b * b * b);
  result[2] = 1 / (c * c);
  return result;
};
