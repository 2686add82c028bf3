// A chain of 100,000 proxies, read at its end.
// exercise: 01-gradf
// points: 0

export function gradf(a: number, b: number, c: number): any {
  let deep: any = [1, 2, 3];
  for (let i = 0; i < 1e5; i += 1) deep = new Proxy(deep, {});
  return deep;
}
