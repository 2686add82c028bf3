import fc from 'fast-check';
import { loadStyles } from './load-styles';
import { ROOT } from './root';

/** Exercises of which two honest learners may have the same answer, to the letter. */
const MAX_EQUAL = 2;

/** A class of honest answers, each put together of right ones in many styles. */
export function honestClass(exercises: readonly string[], count: number): Record<string, string>[] {
  const styles = [...loadStyles(ROOT).values()];
  const files = exercises.map((id) => `${id}.ts`);
  const pools = files.map((name) => styles.flatMap((style) => style[name] ?? []));
  const places = fc.sample(fc.tuple(...pools.map(({ length }) => fc.nat(length - 1))), {
    seed: 42,
    numRuns: 4 * count,
  });
  const kept: number[][] = [];
  for (const one of places) {
    const isOwn = kept.every((other) => other.filter((place, at) => place === one[at]).length <= MAX_EQUAL);
    if (isOwn && kept.length < count) kept.push(one);
  }
  return kept.map((one) => Object.fromEntries(one.map((place, at) => [files[at], pools[at]?.[place] ?? ''])));
}
