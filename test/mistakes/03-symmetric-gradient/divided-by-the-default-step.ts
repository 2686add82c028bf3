/** This divides by 2e-3 for every step. Divide by 2 * h, the distance of the two points. */
const da = (f(a + h, b, c) - f(a - h, b, c)) / 2e-3;
const db = (f(a, b + h, c) - f(a, b - h, c)) / 2e-3;
const dc = (f(a, b, c + h) - f(a, b, c - h)) / 2e-3;
