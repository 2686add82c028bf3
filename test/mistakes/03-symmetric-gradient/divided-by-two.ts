/** The difference is divided by 2 only. The two points are 2h apart, so divide by 2h. */
const da = (f(a + h, b, c) - f(a - h, b, c)) / 2;
const db = (f(a, b + h, c) - f(a, b - h, c)) / 2;
const dc = (f(a, b, c + h) - f(a, b, c - h)) / 2;
