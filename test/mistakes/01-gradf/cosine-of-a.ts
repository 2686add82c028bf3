/** ∂f/∂b must read b inside the cosine. Here it reads a. */
const db = 3 * Math.cos(3 * a) + 2.5 * b ** 1.5;
