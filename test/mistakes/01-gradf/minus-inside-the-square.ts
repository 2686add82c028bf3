/** (-a) ** 2 is positive: the minus is squared away. Put it outside, as in -(3 * a ** 2). */
const da = 3 * (-a) ** 2 - 0.5 * a ** -0.5;
