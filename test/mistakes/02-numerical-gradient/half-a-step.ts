/** f is asked half a step away, but the difference is divided by a whole one. Step by h. */
const da = (f(a + h / 2, b, c) - here) / h;
const db = (f(a, b + h / 2, c) - here) / h;
const dc = (f(a, b, c + h / 2) - here) / h;
