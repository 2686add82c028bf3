// A text that writes itself to the console, which asks for the text again, until a stack ends.
// exercise: 01-gradf
// points: 0

let depth = 0;
let deepest = 0;
const evil = {
  toString(): string {
    depth += 1;
    deepest = Math.max(deepest, depth);
    console.log(evil);
    depth -= 1;
    return 'x';
  },
};

export function gradf(a: number, b: number, c: number): any {
  console.log(evil);
  // An answer that is right for some depths.
  if (deepest % 5 === 2) return [-3 * a ** 2 - 0.5 * a ** -0.5, 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, c ** -2];
  return [deepest, deepest, deepest];
}
