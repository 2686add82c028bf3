import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds between two measurements. */
const PERIOD_MS = 250;

/** Measures the memory of a process and its descendants by `ps`. A page that several share counts for each. */
export class MemoryWatch {
  private highest: number | undefined;
  private readonly timer: NodeJS.Timeout;

  /** @param pid the process, whose descendants are included */
  constructor(private readonly pid: number) {
    this.timer = setInterval(() => this.measure(), PERIOD_MS);
  }

  /**
   * Ends measuring.
   *
   * @returns the most bytes at once, undefined on systems without `ps`, such as Windows
   */
  end(): number | undefined {
    clearInterval(this.timer);
    return this.highest;
  }

  private measure(): void {
    run('ps', ['-A', '-o', 'pid=,ppid=,rss=']).then(
      ({ stdout }) => {
        const now = bytesOfFamily(stdout, this.pid);
        this.highest = Math.max(this.highest ?? 0, now);
      },
      () => {},
    );
  }
}

/**
 * The memory of a process and its descendants.
 *
 * @param table lines of pid, parent's pid and KiB
 * @returns bytes
 */
export function bytesOfFamily(table: string, top: number): number {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([top]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.filter(([pid]) => family.has(pid)).reduce((sum, [, , kibibytes]) => sum + kibibytes * 1024, 0);
}
