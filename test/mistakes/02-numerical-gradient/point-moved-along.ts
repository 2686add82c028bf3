/**
 * After each slope this goes on from the nudged point. Both values must be taken at (a, b, c), but for one nudged
 * input.
 */
const db = (f(a + h, b + h, c) - f(a + h, b, c)) / h;
const dc = (f(a + h, b + h, c + h) - f(a + h, b + h, c)) / h;
