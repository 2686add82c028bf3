function analyticGradient(a: number, b: number, c: number): [number, number, number] {
  return [-3 * a ** 2 - 0.5 / Math.sqrt(a), 3 * Math.cos(3 * b) + 2.5 * b * Math.sqrt(b), (1 / c) ** 2];
}

export { analyticGradient as gradf };
