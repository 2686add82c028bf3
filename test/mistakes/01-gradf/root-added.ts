/** f subtracts √a, so the derivative of √a is subtracted too. */
const da = -3 * a ** 2 + 0.5 * a ** -0.5;
