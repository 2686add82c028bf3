/** The base comes first, then the exponent: a ** 2. Here they have changed places. The same goes for Math.pow. */
const da = -3 * 2 ** a - 0.5 * a ** -0.5;
