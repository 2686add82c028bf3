/** 5b⁴ is the derivative of b⁵, but f has the root of it. Write √(b⁵) as one power of b first. */
const db = 3 * Math.cos(3 * b) + 5 * b ** 4;
