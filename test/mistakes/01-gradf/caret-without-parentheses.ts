/** In TypeScript ^ is bitwise exclusive or, and it binds looser than + and *. A power is written **. */
const da = (-3 * a) ^ (2 - 0.5 * a) ^ -0.5;
