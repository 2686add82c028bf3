/** Division comes before subtraction. Put the difference in parentheses, then divide it by h. */
const da = f(a + h, b, c) - here / h;
const db = f(a, b + h, c) - here / h;
const dc = f(a, b, c + h) - here / h;
