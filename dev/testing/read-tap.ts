import type { EventLog } from 'tap-parser';

/** What a parser reads of a test. */
export interface TestPoint {
  ok: boolean;
  name: string;
  /** Read from YAML. */
  diag: Record<string, unknown>;
  /** In milliseconds: the parser takes `duration_ms` out of the diagnostics. */
  time: number | null;
  todo: boolean | string;
  skip: boolean | string;
}

/** The tests of a parsed document: they stand two levels down, below submission and exercise. */
export function testPoints(log: EventLog, depth = 0): TestPoint[] {
  return log.flatMap((event) => {
    if (event[0] === 'child') return testPoints(event[1] as EventLog, depth + 1);
    return event[0] === 'assert' && depth === 2 ? [event[1] as unknown as TestPoint] : [];
  });
}
