// Exports named like the properties of all objects.
// exercise: 01-gradf
// points: 0

export const toString = 1;
export const constructor = 2;
export const hasOwnProperty = 3;
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
