import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds between two looks. */
const PERIOD = 250;

/** The memory of a process and all that it starts, watched from outside: pages that several share are counted for each. */
export class MemoryWatch {
  private highest: number | undefined;
  private readonly timer: NodeJS.Timeout;

  /** @param pid the process at the top */
  constructor(private readonly pid: number) {
    this.timer = setInterval(() => this.look(), PERIOD);
  }

  /** @returns the most bytes at once so far; undefined where there is no `ps` to ask, as on Windows */
  end(): number | undefined {
    clearInterval(this.timer);
    return this.highest;
  }

  private look(): void {
    run('ps', ['-A', '-o', 'pid=,ppid=,rss=']).then(
      ({ stdout }) => {
        const now = sumOf(stdout, this.pid);
        this.highest = Math.max(this.highest ?? 0, now);
      },
      () => {},
    );
  }
}

/** @param table lines of pid, parent's pid and KiB @returns bytes of a process and its descendants */
export function sumOf(table: string, top: number): number {
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
