/** The derivative of sin(u) is plus cos(u) · u′. The minus sign belongs to the derivative of the cosine. */
const db = -3 * Math.cos(3 * b) + 2.5 * b ** 1.5;
