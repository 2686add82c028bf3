/** Different texts that are counted. Tests and mistakes are far fewer, but messages may quote learner code. */
const MAX_TEXTS = 2_000;

/** Texts that differ only behind this length are counted together. */
const MAX_TEXT_LENGTH = 300;

/** Counts the submissions in which a text occurs. Texts after the first `MAX_TEXTS` different ones are ignored. */
export class TopCounts {
  private readonly counts = new Map<string, number>();

  /** @param texts of one submission; equal ones count once */
  add(texts: readonly string[]): void {
    for (const text of new Set(texts.map((long) => long.slice(0, MAX_TEXT_LENGTH)))) {
      const count = this.counts.get(text) ?? 0;
      if (count > 0 || this.counts.size < MAX_TEXTS) this.counts.set(text, count + 1);
    }
  }

  /** Number of different texts. */
  get size(): number {
    return this.counts.size;
  }

  /** The most frequent texts; equally frequent ones in the order of their first occurrence. */
  most(rows: number): { text: string; count: number }[] {
    return [...this.counts]
      .sort(([, one], [, other]) => other - one)
      .slice(0, rows)
      .map(([text, count]) => ({ text, count }));
  }
}
