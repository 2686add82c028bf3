/** f is asked half a step to each side, which is h apart, but the difference is divided by 2h. Step by h. */
const da = (f(a + h / 2, b, c) - f(a - h / 2, b, c)) / (2 * h);
const db = (f(a, b + h / 2, c) - f(a, b - h / 2, c)) / (2 * h);
const dc = (f(a, b, c + h / 2) - f(a, b, c - h / 2)) / (2 * h);
