import type { JudgeHost } from './host';
import { resourcesOf } from './resources';

/** Functions of Math that the standard defines to the last bit, and `random`, which Jest's own code may call. */
export const EXACT_FUNCTIONS: readonly string[] =
  'abs ceil clz32 f16round floor fround imul max min random round sign sqrt sumPrecise trunc'.split(' ');

/**
 * Gives the realm of the suites the Math of learner code, so that expected values and the functions that are given have
 * the same bits with every version of Node. What it cannot replace throws.
 *
 * @param math of the realm in which suites and `engine/` will run. Their `**` must be compiled to `Math.pow`.
 */
export async function installMath(host: JudgeHost, math: object): Promise<void> {
  const fixed = await resourcesOf(host).vms.math();
  for (const name of Object.getOwnPropertyNames(math)) {
    if (typeof Reflect.get(math, name) !== 'function' || EXACT_FUNCTIONS.includes(name)) continue;
    Object.assign(math, { [name]: fixed[name] ?? (() => refuse(name)) });
  }
}

function refuse(name: string): never {
  throw new Error(`A suite cannot use Math.${name}: its result differs between engines.`);
}
