/** c ** -2 is 1/c² already. Dividing 1 by it gives c² back. */
const dc = 1 / c ** -2;
