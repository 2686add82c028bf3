/** New minus old: f one step to the right comes first, and f at the point is subtracted from it. */
const da = (here - f(a + h, b, c)) / h;
const db = (here - f(a, b + h, c)) / h;
const dc = (here - f(a, b, c + h)) / h;
