/** The left point is a - h. h - a is something else: its sign is the opposite. The same goes for b and c. */
const da = (f(a + h, b, c) - f(h - a, b, c)) / (2 * h);
const db = (f(a, b + h, c) - f(a, h - b, c)) / (2 * h);
const dc = (f(a, b, c + h) - f(a, b, h - c)) / (2 * h);
