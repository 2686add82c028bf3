/** What ended three hosts begins on one that has been up for this time; each further time for twice as long. */
const PROOF_MS = 1_000;

/** So many starts without an end say nothing yet. */
const INNOCENT_STARTS = 2;

/**
 * How long a submission is to wait before a host begins it. Hosts that end soon after their start anyway prove nothing
 * against what they were grading.
 *
 * @param starts how often a host began to grade it, and did not end
 * @param upMs milliseconds for which this host has been up
 * @returns milliseconds. 0 if it may begin
 */
export function proofPause(starts: number, upMs: number, proofMs = PROOF_MS): number {
  if (starts <= INNOCENT_STARTS) return 0;
  return Math.max(0, proofMs * 2 ** (starts - INNOCENT_STARTS - 1) - upMs);
}
