/** This looks one step to the left of the point. The right difference looks at x + h. */
const da = (here - f(a - h, b, c)) / h;
const db = (here - f(a, b - h, c)) / h;
const dc = (here - f(a, b, c - h)) / h;
