/**
 * The inner function was replaced by its derivative. The chain rule keeps it inside the cosine and multiplies from
 * outside.
 */
const db = Math.cos(3) + 2.5 * b ** 1.5;
