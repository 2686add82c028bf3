import { availableParallelism } from 'node:os';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { gradeClass } from './class';
import { simulateSpike } from './spike';

/** Submissions that are graded to measure the rate. */
const MEASURED = 500;

const SPIKES = [
  { name: 'rush of mean 20 min', rush: 0.5, meanSeconds: 1_200 },
  { name: 'rush of mean 5 min', rush: 0.5, meanSeconds: 300 },
] as const;

const CORES = [2, 8, 16, 32, 64, 128];

/**
 * Measures the rate of this machine, and simulates a week with a deadline at that rate.
 *
 * @param folder an empty folder
 * @param count submissions of the week
 * @returns lines of a table
 */
export async function spikeFigures(root: string, folder: string, count: number): Promise<[string, string][]> {
  const { figures } = await gradeClass(root, folder, MEASURED);
  const rate = Number(figures.find(([name]) => name === 'submissions a second')?.[1]);
  const perCore = rate / availableParallelism();
  const rows = SPIKES.flatMap((spike) =>
    CORES.map((cores): [string, string] => {
      const { p95, longest, backlog, emptyAfter } = simulateSpike(count, perCore, { ...spike, cores }, DEFAULT_SEED);
      const waits = `95 % wait up to ${time(p95)}, the longest ${time(longest)}`;
      return [`${spike.name}, ${cores} cores: ${waits}, most waiting ${backlog}, empty after`, time(emptyAfter)];
    }),
  );
  return [[`submissions a second and core, of a class of ${MEASURED}`, perCore.toFixed(1)], ...rows];
}

function time(seconds: number): string {
  return seconds < 120 ? `${seconds.toFixed(seconds < 10 ? 1 : 0)} s` : `${Math.round(seconds / 60)} min`;
}
