/** This is more accurate, but it asks for four points along each axis. The symmetric difference takes two. */
const da = (-f(a + 2 * h, b, c) + 8 * f(a + h, b, c) - 8 * f(a - h, b, c) + f(a - 2 * h, b, c)) / (12 * h);
const db = (-f(a, b + 2 * h, c) + 8 * f(a, b + h, c) - 8 * f(a, b - h, c) + f(a, b - 2 * h, c)) / (12 * h);
const dc = (-f(a, b, c + 2 * h) + 8 * f(a, b, c + h) - 8 * f(a, b, c - h) + f(a, b, c - 2 * h)) / (12 * h);
