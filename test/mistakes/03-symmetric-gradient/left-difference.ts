/** That is the left difference. Step to the right as well. */
const da = (f(a, b, c) - f(a - h, b, c)) / h;
const db = (f(a, b, c) - f(a, b - h, c)) / h;
const dc = (f(a, b, c) - f(a, b, c - h)) / h;
