/** For ∂f/∂a, b and c are constants: a term without a has the derivative 0. The same goes for ∂f/∂b and ∂f/∂c. */
const da = -3 * a ** 2 + Math.sin(3 * b) - 1 / c + b ** 2.5 - 0.5 * a ** -0.5;
const db = -(a ** 3) + 3 * Math.cos(3 * b) - 1 / c + 2.5 * b ** 1.5 - a ** 0.5;
const dc = -(a ** 3) + Math.sin(3 * b) + c ** -2 + b ** 2.5 - a ** 0.5;
