/** A slope has a sign: negative where f falls. Leave Math.abs out. */
const da = Math.abs(f(a + h, b, c) - here) / h;
const db = Math.abs(f(a, b + h, c) - here) / h;
const dc = Math.abs(f(a, b, c + h) - here) / h;
