import type { expect as JestExpect } from '@jest/globals';
import { MATCHERS } from './matchers';
import { runnerApi } from './runner-api';

/** The error of a failed matcher. Jest's own errors have the same property `matcherResult`. */
class Mismatch extends Error {
  constructor(readonly matcherResult: { pass: boolean; message: string }) {
    super(matcherResult.message);
  }
}

/** Forwards names that are not our matchers to Jest's `expect(actual)`. */
const jestMatchers = new Proxy({} as Record<string, unknown>, {
  get(_, name, { actual }: { actual: unknown }) {
    const matchers = runnerApi().expect(actual);
    if (name in matchers || typeof name === 'symbol') return Reflect.get(matchers, name);
    return runnerApi().fail(`expect(…) has no matcher ${name}.`);
  },
});

class Expectation {
  constructor(readonly actual: unknown) {}
}
Object.setPrototypeOf(Expectation.prototype, jestMatchers);
for (const [name, matcher] of Object.entries(MATCHERS)) {
  Reflect.set(Expectation.prototype, name, function (this: Expectation, ...args: [never, never]) {
    const { pass, message } = matcher(this.actual as never, ...args);
    if (!pass) throw new Mismatch({ pass, message: message() });
  });
}

/**
 * Jest's `expect` with the matchers of `matchers.ts`. These do not pass through Jest's own `expect`, which makes new
 * functions for all of its matchers at each call.
 */
export const expect = new Proxy(function expect() {} as unknown as typeof JestExpect, {
  apply: (_, _self, [actual]: [unknown]) => new Expectation(actual),
  get: (_, name) => Reflect.get(runnerApi().expect, name),
});
