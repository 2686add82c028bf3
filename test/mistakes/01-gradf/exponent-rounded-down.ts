/** 3/2 is 1.5, and a power need not be an integer. Leave the rounding out. */
const db = 3 * Math.cos(3 * b) + 2.5 * b ** Math.floor(3 / 2);
