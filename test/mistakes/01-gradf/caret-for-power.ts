/** In TypeScript ^ is bitwise exclusive or. A power is written **. */
const da = -3 * (a ^ 2) - 0.5 * a ** -0.5;
const db = 3 * Math.cos(3 * b) + 2.5 * (b ^ 1.5);
const dc = c ^ -2;
