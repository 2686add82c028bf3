/** c is doubled here instead of squared. A square is c ** 2 or c * c. */
const dc = 1 / (c * 2);
