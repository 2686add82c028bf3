// Waits for ever while it loads.
// exercise: 01-gradf
// points: 0
// says: await outside of a function

await new Promise(() => {});
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
