/** Each estimate is twice as large as it should be. The two points are two steps apart, so the whole divisor is 2h. */
const da = (f(a + h, b, c) - f(a - h, b, c)) / h;
const db = (f(a, b + h, c) - f(a, b - h, c)) / h;
const dc = (f(a, b, c + h) - f(a, b, c - h)) / h;
