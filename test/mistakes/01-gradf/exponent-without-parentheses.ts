/** The power binds tighter than the division, so b ** 3 / 2 is half of b³. Write b ** (3 / 2) or b ** 1.5. */
const db = 3 * Math.cos(3 * b) + (2.5 * b ** 3) / 2;
