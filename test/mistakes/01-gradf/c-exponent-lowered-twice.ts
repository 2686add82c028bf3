/** The derivative of 1/c is -(c⁻²). Here the exponent is lowered twice. */
const dc = -(c ** -3);
