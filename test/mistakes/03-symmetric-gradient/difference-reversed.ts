/** The upper point comes first, and the lower one is subtracted from it. */
const da = (f(a - h, b, c) - f(a + h, b, c)) / (2 * h);
const db = (f(a, b - h, c) - f(a, b + h, c)) / (2 * h);
const dc = (f(a, b, c - h) - f(a, b, c + h)) / (2 * h);
