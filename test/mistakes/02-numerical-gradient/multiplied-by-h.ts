/** A slope is rise over run: divide by h, do not multiply. */
const da = (f(a + h, b, c) - here) * h;
const db = (f(a, b + h, c) - here) * h;
const dc = (f(a, b, c + h) - here) * h;
