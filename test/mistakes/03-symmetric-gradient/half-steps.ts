/** f is asked half a step to each side. Step by h to the right and by h to the left. */
const da = (f(a + h / 2, b, c) - f(a - h / 2, b, c)) / h;
const db = (f(a, b + h / 2, c) - f(a, b - h / 2, c)) / h;
const dc = (f(a, b, c + h / 2) - f(a, b, c - h / 2)) / h;
