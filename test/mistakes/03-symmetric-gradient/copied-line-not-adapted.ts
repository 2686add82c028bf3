/** Along b and c, the left point is still nudged along a. Nudge the same input on both sides. */
const db = (f(a, b + h, c) - f(a - h, b, c)) / (2 * h);
const dc = (f(a, b, c + h) - f(a - h, b, c)) / (2 * h);
