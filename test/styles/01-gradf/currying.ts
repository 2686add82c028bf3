const power = (n: number) => (x: number) => x ** n;
const scaled = (factor: number) => (g: (x: number) => number) => (x: number) => factor * g(x);
const plus = (g: (x: number) => number) => (k: (x: number) => number) => (x: number) => g(x) + k(x);

const alongA = plus(scaled(-3)(power(2)))(scaled(-0.5)(power(-0.5)));
const alongB = plus(scaled(3)((b) => Math.cos(3 * b)))(scaled(2.5)(power(1.5)));
const alongC = power(-2);

export const gradf = (a: number, b: number, c: number): [number, number, number] => [alongA(a), alongB(b), alongC(c)];
