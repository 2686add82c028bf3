/** a occurs twice in f. Add the derivative of -√a as well. */
const da = -3 * a ** 2;
