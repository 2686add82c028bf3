/** The step from a to a * (1 + h) is a * h. Divide by the step that was taken, or step by h. */
const da = (f(a * (1 + h), b, c) - here) / h;
const db = (f(a, b * (1 + h), c) - here) / h;
const dc = (f(a, b, c * (1 + h)) - here) / h;
