/** The difference is how far f rises. Divide it by h to get the slope. */
const da = f(a + h, b, c) - here;
const db = f(a, b + h, c) - here;
const dc = f(a, b, c + h) - here;
