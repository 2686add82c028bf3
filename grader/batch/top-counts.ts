/** Different texts that are counted. The names of tests and mistakes are far fewer; messages may hold what learners wrote. */
const MOST_TEXTS = 2_000;

/** Characters of a text that tell it from others. */
const LONGEST = 300;

/** In how many submissions a text comes. Memory is bounded: of texts that come after many different ones, none is counted. */
export class Tally {
  private readonly counts = new Map<string, number>();

  /** @param texts of one submission; one that comes twice in it counts once */
  add(texts: readonly string[]): void {
    for (const text of new Set(texts.map((long) => long.slice(0, LONGEST)))) {
      const count = this.counts.get(text) ?? 0;
      if (count > 0 || this.counts.size < MOST_TEXTS) this.counts.set(text, count + 1);
    }
  }

  /** Different texts counted. */
  get size(): number {
    return this.counts.size;
  }

  /** The texts that came most often; of equals, those that came first. */
  most(rows: number): { text: string; count: number }[] {
    return [...this.counts]
      .sort(([, one], [, other]) => other - one)
      .slice(0, rows)
      .map(([text, count]) => ({ text, count }));
  }
}
