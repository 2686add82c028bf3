/** The second component is the slope along b, the third the slope along c. Here they have changed places. */
const db = (f(a, b, c + h) - here) / h;
const dc = (f(a, b + h, c) - here) / h;
