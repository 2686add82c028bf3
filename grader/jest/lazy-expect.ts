import type { expect as JestExpect } from '@jest/globals';

type Expect = typeof JestExpect;

/**
 * Jest's `expect`, loaded when a suite uses one of its matchers: the matchers of the project do without it. Loading it
 * takes a sixth of the time of `npm test` (`npm run bench`).
 */
export function lazyExpect(load: () => Expect): Expect {
  const added: Parameters<Expect['extend']>[0][] = [];
  let loaded: Expect | undefined;
  const early = {
    extend: (matchers: (typeof added)[number]) => void added.push(matchers),
    // A caller may keep this object: the number in it goes on when expect is loaded.
    getState: () => ({
      get assertionCalls() {
        return loaded?.getState().assertionCalls ?? 0;
      },
    }),
  };
  const expect = () => {
    if (loaded) return loaded;
    loaded = load();
    for (const matchers of added) loaded.extend(matchers);
    return loaded;
  };
  return new Proxy(function expect() {} as unknown as Expect, {
    apply: (_, _self, args: Parameters<Expect>) => expect()(...args),
    get(target, name) {
      // Jest asks each global of a realm for symbols when it clears the realm.
      if (typeof name === 'symbol') return Reflect.get(target, name);
      return Reflect.get(loaded === undefined && Object.hasOwn(early, name) ? early : expect(), name);
    },
  });
}
