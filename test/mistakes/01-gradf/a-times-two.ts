/** The derivative of a³ is 3 times a squared. Here a is doubled instead. A square is a ** 2 or a * a. */
const da = -3 * a * 2 - 0.5 * a ** -0.5;
