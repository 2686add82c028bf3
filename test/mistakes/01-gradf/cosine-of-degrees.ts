/** Math.cos takes radians, and 3b is in radians already. Leave the conversion out. */
const db = 3 * Math.cos((3 * b * Math.PI) / 180) + 2.5 * b ** 1.5;
