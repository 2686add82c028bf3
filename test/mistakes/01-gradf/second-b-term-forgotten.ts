/** b occurs twice in f. Add the derivative of √(b⁵) as well. */
const db = 3 * Math.cos(3 * b);
