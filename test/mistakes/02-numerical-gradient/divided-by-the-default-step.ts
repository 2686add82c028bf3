/** This divides by 1e-6 for every step. Divide by h, the step that was taken. */
const da = (f(a + h, b, c) - here) / 1e-6;
const db = (f(a, b + h, c) - here) / 1e-6;
const dc = (f(a, b, c + h) - here) / 1e-6;
