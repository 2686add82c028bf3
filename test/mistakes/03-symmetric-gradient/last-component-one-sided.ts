/** The first two components step to both sides, the third only to the right. Treat all three alike. */
const dc = (f(a, b, c + h) - f(a, b, c)) / h;
