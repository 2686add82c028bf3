/** The reciprocal of h need not be a whole number, and Math.floor makes it one. Divide by h. */
const da = (f(a + h, b, c) - here) * Math.floor(1 / h);
const db = (f(a, b + h, c) - here) * Math.floor(1 / h);
const dc = (f(a, b, c + h) - here) * Math.floor(1 / h);
