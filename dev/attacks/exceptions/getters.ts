// An error whose message, stack and name run code without end.
// exercise: 01-gradf
// points: 0
// says: took too long

export function gradf(a: number, b: number, c: number): any {
  const error = new Error('x');
  for (const key of ['message', 'stack', 'name', 'cause']) Object.defineProperty(error, key, { get() { for (;;); } });
  throw error;
}
