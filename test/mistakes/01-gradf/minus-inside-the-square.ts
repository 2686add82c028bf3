/**
 * The derivative of -a³ is -3a²: its minus is missing. If you wrote it inside, as in (-a) ** 2, it is squared away.
 * Put it outside, as in -(3 * a ** 2).
 */
const da = 3 * (-a) ** 2 - 0.5 * a ** -0.5;
