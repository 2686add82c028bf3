/** The power rule brings the old exponent down as a factor. In front of b to the power 1.5 it is missing. */
const db = 3 * Math.cos(3 * b) + b ** 1.5;
