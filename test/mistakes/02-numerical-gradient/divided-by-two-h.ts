/** The two points are one step apart here, so divide by h. 2h belongs to the symmetric difference. */
const da = (f(a + h, b, c) - here) / (2 * h);
const db = (f(a, b + h, c) - here) / (2 * h);
const dc = (f(a, b, c + h) - here) / (2 * h);
