import { expect as jestExpect } from '@jest/globals';
import { MATCHERS } from './matchers';

/** What a matcher of ours says when it does not hold; known by the same mark as an error of Jest's own. */
class Mismatch extends Error {
  constructor(readonly matcherResult: { pass: boolean; message: string }) {
    super(matcherResult.message);
  }
}

/** Has `actual`. What is none of our matchers is Jest's. */
const others = new Proxy({} as Record<string, unknown>, {
  get: (_, name, { actual }: { actual: unknown }) => Reflect.get(jestExpect(actual), name),
});

class Expectation {
  constructor(readonly actual: unknown) {}
}

Object.setPrototypeOf(Expectation.prototype, others);
for (const [name, judge] of Object.entries(MATCHERS)) {
  Reflect.set(Expectation.prototype, name, function (this: Expectation, ...args: [never, never]) {
    const { pass, message } = judge(this.actual as never, ...args);
    if (!pass) throw new Mismatch({ pass, message: message() });
  });
}

/**
 * Jest's `expect`, with the matchers of `matchers.ts` at hand. Jest's own makes some four hundred functions at each call, six for
 * every matcher that there is; a submission is compared with several hundred numbers.
 */
export const expect = new Proxy(jestExpect, {
  apply: (_, _self, [actual]: [unknown]) => new Expectation(actual),
});
