/** The power rule lowers the exponent by one: the derivative of a³ is 3a². */
const da = -3 * a ** 3 - 0.5 * a ** -0.5;
