/** One of the two points is not nudged. One must go up and the other down. */
const da = (f(a, b, c) - f(a - h, b, c)) / (2 * h);
const db = (f(a, b, c) - f(a, b - h, c)) / (2 * h);
const dc = (f(a, b, c) - f(a, b, c - h)) / (2 * h);
