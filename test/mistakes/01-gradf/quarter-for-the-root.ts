/** The derivative of √a is 1 / (2√a). Here it is divided by 4√a. */
const da = -3 * a ** 2 - 1 / (4 * Math.sqrt(a));
