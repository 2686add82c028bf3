/** The derivative of √u is u′ / (2√u). For u = b⁵ the factor u′ is missing. */
const db = 3 * Math.cos(3 * b) + 1 / (2 * Math.sqrt(b ** 5));
