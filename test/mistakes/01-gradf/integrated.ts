/** ln(c) is the antiderivative of 1/c. Here the derivative is wanted. */
const dc = -Math.log(c);
