/** That is the right difference of task 2. Step to the left as well. */
const da = (f(a + h, b, c) - f(a, b, c)) / h;
const db = (f(a, b + h, c) - f(a, b, c)) / h;
const dc = (f(a, b, c + h) - f(a, b, c)) / h;
