import { Random } from '../../grader/core/random';

/** A rush before a deadline, and the cores that grade it. */
export interface Spike {
  name: string;
  cores: number;
  /** Share of submissions that come in the rush. The others come evenly in the week before. */
  rush: number;
  /** Mean seconds before the deadline, of a rush that grows exponentially. */
  meanSeconds: number;
}

/** What a simulated deadline was like. Times are seconds. */
export interface SpikeFigures {
  /** Wait until grading begins, of 95 in a hundred. */
  p95: number;
  longest: number;
  /** Most submissions that waited at once. */
  backlog: number;
  /** Time after the deadline until nothing waits. */
  emptyAfter: number;
}

const WEEK = 7 * 24 * 3_600;

/** One in so many submissions takes the wall clock of a test. */
const SLOW_EVERY = 200;
const SLOW_SECONDS = 3;

/**
 * Simulates the week before a deadline, first come, first served.
 *
 * @param count submissions of the week
 * @param perSecond submissions that a core grades in a second
 */
export function simulateSpike(count: number, perSecond: number, spike: Spike, seed: number): SpikeFigures {
  const random = new Random(seed);
  const arrivals = Float64Array.from({ length: count }, () => arrival(random, spike)).sort();
  const cores = new Heap(spike.cores);
  const waits = new Float64Array(count);
  const begins = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const at = arrivals[index] as number;
    const begin = Math.max(at, cores.least);
    cores.replaceLeast(begin + (random.next() * SLOW_EVERY < 1 ? SLOW_SECONDS : 1 / perSecond));
    begins[index] = begin;
    waits[index] = begin - at;
  }
  const sorted = waits.slice().sort();
  return {
    p95: sorted[Math.floor(0.95 * (count - 1))] as number,
    longest: sorted[count - 1] as number,
    backlog: mostWaiting(arrivals, begins),
    emptyAfter: Math.max(0, (begins[count - 1] as number) - WEEK),
  };
}

/** Seconds since the begin of the week. */
function arrival(random: Random, { rush, meanSeconds }: Spike): number {
  if (random.next() >= rush) return random.next() * WEEK;
  return Math.max(0, WEEK + Math.log(1 - random.next()) * meanSeconds);
}

/** Both are sorted: first come, first served. */
function mostWaiting(arrivals: Float64Array, begins: Float64Array): number {
  let most = 0;
  let begun = 0;
  for (let index = 0; index < arrivals.length; index += 1) {
    while ((begins[begun] as number) <= (arrivals[index] as number)) begun += 1;
    most = Math.max(most, index + 1 - begun);
  }
  return most;
}

/** When each core is free again. The least of them is on top. */
class Heap {
  private readonly times: Float64Array;

  constructor(cores: number) {
    this.times = new Float64Array(cores);
  }

  get least(): number {
    return this.times[0] as number;
  }

  replaceLeast(time: number): void {
    const { times } = this;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const next = right < times.length && (times[right] as number) < (times[left] as number) ? right : left;
      if (next >= times.length || (times[next] as number) >= time) break;
      times[at] = times[next] as number;
      at = next;
    }
    times[at] = time;
  }
}
