/** What a course does about late submissions. */
export interface LatePolicy {
  /** When submissions are due: `2026-11-20T23:59`, in the time zone unless it ends with an offset or `Z`. */
  due: string;
  /** Without it: UTC. */
  timeZone?: string;
  /** Minutes after that in which a submission is not late. */
  graceMinutes?: number;
  /** The part of the points that each day costs. A day that has begun counts. */
  percentPerDay?: number;
  /** The part of the points that all days together cost at most. */
  most?: number;
}

/** How late a submission is. */
export interface Lateness {
  /** When it was handed in, as the platform tells it. */
  at?: string;
  isLate: boolean;
  /** Hours after the due date. Undefined if the platform only marked it as late: then it costs nothing by itself. */
  hours?: number;
  /** The part of the points that it costs, from 0 to 1. */
  share: number;
}
