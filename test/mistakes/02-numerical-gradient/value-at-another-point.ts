/** f is subtracted at (2, 3, 4) for all arguments. Ask for it at (a, b, c). */
const here = f(2, 3, 4);
