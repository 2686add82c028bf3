/** The parenthesis closes too early: this is the cosine of 3, times b. The cosine is taken of 3 * b. */
const db = 3 * Math.cos(3) * b + 2.5 * b ** 1.5;
