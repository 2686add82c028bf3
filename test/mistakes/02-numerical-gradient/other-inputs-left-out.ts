/** f needs all three arguments. A missing one is undefined, and the result is NaN. */
const da = (f(a + h) - f(a)) / h;
const db = (f(b + h) - f(b)) / h;
const dc = (f(c + h) - f(c)) / h;
