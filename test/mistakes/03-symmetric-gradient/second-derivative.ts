/** That is the curvature. The slope is the difference of the right and the left value, over 2h. */
const da = (f(a + h, b, c) - 2 * f(a, b, c) + f(a - h, b, c)) / h ** 2;
const db = (f(a, b + h, c) - 2 * f(a, b, c) + f(a, b - h, c)) / h ** 2;
const dc = (f(a, b, c + h) - 2 * f(a, b, c) + f(a, b, c - h)) / h ** 2;
