/** The sign is the opposite of a slope’s: that is new minus old, f one step to the right minus f at the point. */
const da = (here - f(a + h, b, c)) / h;
const db = (here - f(a, b + h, c)) / h;
const dc = (here - f(a, b, c + h)) / h;
