import type { Course } from '../grader/batch/dispatcher';
import { printLines } from '../grader/report/screen/print-lines';
import type { Addresses } from './addresses';
import { type HostOptions, WorkerHost } from './worker-host';

/** What was taken is graded within this time after a signal, or left to another host. */
const STOP_MS = 45_000;

/**
 * Runs a host until a signal ends it. The first one lets it grade what it took, the second one does not.
 *
 * @returns the exit code
 */
export async function runHost(
  course: Course,
  addresses: Addresses,
  processes: number,
  options: Omit<HostOptions, 'processes'> = {},
): Promise<number> {
  const host = new WorkerHost(course, addresses, { ...options, processes });
  const stopped = new Promise<void>((resolve) => {
    let signals = 0;
    const stop = () => {
      signals += 1;
      if (signals > 1) process.exit(0);
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
  try {
    await host.start();
  } catch (error) {
    await host.end();
    throw error;
  }
  printLines(`Grading version ${host.version.slice(0, 12)} with ${processes} processes.`);
  await stopped;
  printLines('Stopping: what was taken is graded before.');
  const late = setTimeout(() => process.exit(0), STOP_MS);
  await host.stop();
  clearTimeout(late);
  return 0;
}
