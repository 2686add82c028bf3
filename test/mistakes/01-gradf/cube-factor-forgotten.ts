/** The power rule brings the old exponent down as a factor. In front of a ** 2 it is missing. */
const da = -(a ** 2) - 0.5 * a ** -0.5;
