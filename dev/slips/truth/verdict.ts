/** `unjudged`: no rule can decide. */
export type Verdict = 'true' | 'untrue' | 'unjudged';
