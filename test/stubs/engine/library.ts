import { defaultDevice, grad as jaxGrad, valueAndGrad as jaxValueAndGrad, numpy } from './jax';
import { tally } from './tally';

export { numpy };

// Its other devices compute with 32 bits, or do not exist where tests run.
defaultDevice('cpu');

// An error of the library is some twenty calls below the line of your file that it is about.
Error.stackTraceLimit = 40;

// What stands for an array inside of a function that is differentiated has no such methods.
for (const name of ['js', 'item', 'dataSync'])
  Object.getPrototypeOf(numpy.Array.prototype)[name] ??= () => {
    throw new TypeError(`${name}() works on results alone, not inside the function that is differentiated`);
  };

/** Turns a function of arrays into one that computes its gradient: `grad(f)(x)`. The result of `f` is one number. */
export const grad = ((f, options) => counted(jaxGrad(checked(f), options))) as typeof jaxGrad;

/** As `grad`, and the value as well: `const [value, gradient] = valueAndGrad(f)(x)`. */
export const valueAndGrad = ((f, options) => counted(jaxValueAndGrad(checked(f), options))) as typeof jaxValueAndGrad;

function checked<F>(f: F): F {
  if (typeof f !== 'function') throw new TypeError('grad takes a function, as in grad((x) => …)(array)');
  return f;
}

function counted<Arguments extends unknown[], Result>(compute: (...args: Arguments) => Result) {
  return (...args: Arguments): Result => {
    if (args.some((list) => Array.isArray(list) && typeof list[0] === 'number'))
      throw new TypeError('grad(f) takes arrays of the library, as in grad(f)(np.array([1, 2]))');
    tally(1);
    return compute(...args);
  };
}
