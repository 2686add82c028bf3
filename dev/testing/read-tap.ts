import type { EventLog } from 'tap-parser';

/** A test as the parser returns it. */
export interface TestPoint {
  ok: boolean;
  name: string;
  /** The YAML block of the test. */
  diag: Record<string, unknown>;
  /** Milliseconds. The parser removes `duration_ms` from the YAML block. */
  time: number | null;
  todo: boolean | string;
  skip: boolean | string;
}

/** The tests of a parsed document. They are two levels down, below submission and exercise. */
export function testPoints(log: EventLog, depth = 0): TestPoint[] {
  return log.flatMap((event) => {
    if (event[0] === 'child') return testPoints(event[1] as EventLog, depth + 1);
    return event[0] === 'assert' && depth === 2 ? [event[1] as unknown as TestPoint] : [];
  });
}
