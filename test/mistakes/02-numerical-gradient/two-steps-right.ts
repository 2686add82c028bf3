/** This also looks two steps to the right. It is more accurate, but not the right difference that is asked for. */
const da = (4 * f(a + h, b, c) - f(a + 2 * h, b, c) - 3 * here) / (2 * h);
const db = (4 * f(a, b + h, c) - f(a, b + 2 * h, c) - 3 * here) / (2 * h);
const dc = (4 * f(a, b, c + h) - f(a, b, c + 2 * h) - 3 * here) / (2 * h);
