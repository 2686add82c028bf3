/** The chain rule multiplies by the derivative of the inner function 3b. That factor is missing. */
const db = Math.cos(3 * b) + 2.5 * b ** 1.5;
