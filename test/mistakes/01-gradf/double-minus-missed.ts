/** -1/c is -(c⁻¹). The minus in front and the exponent -1 as a factor make a plus. */
const dc = -1 / c ** 2;
