/** This treats a³ like an exponential 3ᵃ. The variable is the base here, so the power rule applies. */
const da = -Math.log(3) * 3 ** a - 0.5 * a ** -0.5;
