/** This subtracts f at the point. Subtract f one step to the left of it. */
const da = (f(a + h, b, c) - f(a, b, c)) / (2 * h);
const db = (f(a, b + h, c) - f(a, b, c)) / (2 * h);
const dc = (f(a, b, c + h) - f(a, b, c)) / (2 * h);
