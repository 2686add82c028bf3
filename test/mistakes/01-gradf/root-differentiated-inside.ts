/** Here b⁵ is differentiated under the root. Write √(b⁵) as one power of b, then apply the power rule. */
const db = 3 * Math.cos(3 * b) + Math.sqrt(5 * b ** 4);
