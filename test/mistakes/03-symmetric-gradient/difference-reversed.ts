/** The sign is the opposite of a slope’s: that is f at the upper point, minus f at the lower one. */
const da = (f(a - h, b, c) - f(a + h, b, c)) / (2 * h);
const db = (f(a, b - h, c) - f(a, b + h, c)) / (2 * h);
const dc = (f(a, b, c - h) - f(a, b, c + h)) / (2 * h);
