/**
 * This is 1 for every c. If you divide by c and multiply by c, as it is read from left to right, put the denominator in
 * parentheses, or write it as one power of c.
 */
const dc = (1 / c) * c;
