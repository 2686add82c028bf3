/** This is the cosine of 3, times b. The cosine is taken of 3 * b, all of it inside the parentheses. */
const db = 3 * Math.cos(3) * b + 2.5 * b ** 1.5;
