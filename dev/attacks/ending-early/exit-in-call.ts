// Ends the process with success in the first call.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  (globalThis as any).process.exit(0);
}
