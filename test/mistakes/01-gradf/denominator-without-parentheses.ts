/** 1 / c * c is read from left to right and is 1. Put the denominator in parentheses, or write it as one power of c. */
const dc = (1 / c) * c;
