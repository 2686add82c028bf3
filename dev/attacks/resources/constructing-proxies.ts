// A class behind 10,000 proxies.
// exercise: 01-gradf
// points: 0
// says: calls itself without end

export function gradf(a: number, b: number, c: number): any {
  let Deep: any = class {};
  for (let i = 0; i < 10_000; i += 1) Deep = new Proxy(Deep, {});
  return new Deep();
}
