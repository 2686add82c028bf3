/** This steps to both sides. The right difference takes f at the point itself and one step to the right. */
const da = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
const db = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
const dc = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
