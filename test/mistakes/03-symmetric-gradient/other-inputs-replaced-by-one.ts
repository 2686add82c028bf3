/** Keep the other inputs at their own values. This works only because no term of f mixes them. */
const da = (f(a + h, 1, 1) - f(a - h, 1, 1)) / (2 * h);
const db = (f(1, b + h, 1) - f(1, b - h, 1)) / (2 * h);
const dc = (f(1, 1, c + h) - f(1, 1, c - h)) / (2 * h);
