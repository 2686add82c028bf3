/** What is compared of a submission. */
export interface Compared {
  id: string;
  /** Submissions with the same owner are not compared: those of a group, and of one learner. */
  owner: string;
  /** The hashes of its fingerprints, each once. */
  hashes: ReadonlySet<number>;
}

/** Two submissions that have in common what few others have. */
export interface Pair {
  ids: readonly [string, string];
  /** How much of what is their own the two have in common, from 0 to 1. */
  share: number;
}

/** Submissions that are compared at most: each with each other one. */
const MAX_COMPARED = 5_000;

/** Additions at most, some seconds. The pieces that most submissions have are left out above it. */
const MAX_ADDITIONS = 400_000_000;

/** A piece that more than this part of the class has is common to all: the stub, the lecture, the obvious way. */
const COMMON_SHARE = 0.5;

/** In a small class nothing is common to all. */
const MIN_COMMON = 3;

/**
 * Ranks pairs by what they have in common and few others have. A piece counts the more, the fewer have it.
 *
 * @param given hashes of what was handed out
 * @param most the pairs to return
 * @throws Error in one line if there are more than `MAX_COMPARED`
 */
export function rankPairs(all: readonly Compared[], given: ReadonlySet<number>, most: number): Pair[] {
  const count = all.length;
  if (count > MAX_COMPARED) throw new Error(`Expected at most ${MAX_COMPARED} submissions to compare, got ${count}.`);
  const own = new Float64Array(count);
  const shared = new Float32Array(count * count);
  for (const having of distinctive(all, given)) {
    const weight = rarity(having.length, count);
    for (const [place, one] of having.entries()) {
      own[one] = (own[one] ?? 0) + weight;
      for (let at = place + 1; at < having.length; at += 1) {
        const key = one * count + (having[at] as number);
        shared[key] = (shared[key] ?? 0) + weight;
      }
    }
  }
  const best: (Pair & { rank: number })[] = [];
  for (const [one, first] of all.entries()) {
    for (let other = one + 1; other < count; other += 1) {
      const weight = shared[one * count + other] ?? 0;
      const second = all[other] as Compared;
      if (weight === 0 || first.owner === second.owner) continue;
      const share = (2 * weight) / ((own[one] ?? 0) + (own[other] ?? 0));
      // To have all in common counts much more than to have much: honest answers are alike in single exercises.
      const rank = cube(share) * cube(share) * weight;
      if (best.length === most && rank <= (best.at(-1)?.rank ?? 0)) continue;
      const place = best.findIndex((pair) => pair.rank < rank);
      best.splice(place < 0 ? best.length : place, 0, { ids: [first.id, second.id], share, rank });
      best.length = Math.min(best.length, most);
    }
  }
  return best.map(({ ids, share }) => ({ ids, share }));
}

/** How many times those who have a piece must be doubled to be the class. Math.log differs between engines. */
function rarity(having: number, count: number): number {
  return 32 - Math.clz32(Math.floor((4 * (count + 1)) / having));
}

function cube(number: number): number {
  return number * number * number;
}

/** For each piece that few have, those who have it; the rarest first, as far as there is time. */
function distinctive(all: readonly Compared[], given: ReadonlySet<number>): number[][] {
  const owners = new Map<number, number[]>();
  for (const [index, { hashes }] of all.entries()) {
    for (const hash of hashes) {
      const known = owners.get(hash);
      if (known) known.push(index);
      else if (!given.has(hash)) owners.set(hash, [index]);
    }
  }
  const limit = Math.max(MIN_COMMON, COMMON_SHARE * all.length);
  let additions = 0;
  return [...owners.values()]
    .filter((having) => having.length <= limit)
    .sort((one, other) => one.length - other.length)
    .filter((having) => {
      additions += (having.length * having.length) / 2;
      return additions <= MAX_ADDITIONS;
    });
}
