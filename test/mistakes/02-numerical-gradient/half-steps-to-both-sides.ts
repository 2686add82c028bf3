/**
 * This steps half of h to each side. The right difference takes f at the point itself and a whole step to the right.
 */
const da = (f(a + h / 2, b, c) - f(a - h / 2, b, c)) / h;
const db = (f(a, b + h / 2, c) - f(a, b - h / 2, c)) / h;
const dc = (f(a, b, c + h / 2) - f(a, b, c - h / 2)) / h;
