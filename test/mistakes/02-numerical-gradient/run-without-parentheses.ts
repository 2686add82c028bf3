/**
 * Division comes before subtraction: this divides by a + h, then subtracts a. Put the run in parentheses, or divide
 * by h.
 */
const da = (f(a + h, b, c) - here) / (a + h) - a;
const db = (f(a, b + h, c) - here) / (b + h) - b;
const dc = (f(a, b, c + h) - here) / (c + h) - c;
