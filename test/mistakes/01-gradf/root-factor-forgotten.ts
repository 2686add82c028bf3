/** √a is a to the power 0.5, and the power rule brings 0.5 down as a factor. It is missing. */
const da = -3 * a ** 2 - a ** -0.5;
