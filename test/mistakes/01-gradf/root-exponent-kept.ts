/**
 * √a is a to the power 0.5, and the power rule lowers the exponent by one, to -0.5. The root moves to the denominator.
 * Where a product is the denominator, it needs parentheses.
 */
const da = -3 * a ** 2 - 0.5 * a ** 0.5;
