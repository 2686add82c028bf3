/** c is doubled here instead of squared: * where ** belongs. */
const dc = 1 / (c * 2);
