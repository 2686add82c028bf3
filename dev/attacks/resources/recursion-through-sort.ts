// Recursion by way of a native function, which takes more of the stack.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  const deep = (): number => [2, 1].sort(() => deep()).length;
  return [deep(), 2, 3];
}
