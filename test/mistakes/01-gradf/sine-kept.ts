/** The derivative of the sine is the cosine. */
const db = 3 * Math.sin(3 * b) + 2.5 * b ** 1.5;
