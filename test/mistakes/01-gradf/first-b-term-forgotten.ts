/** b also sits inside sin(3b). Add the derivative of that term. */
const db = 2.5 * b ** 1.5;
