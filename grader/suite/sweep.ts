import { SWEEP, type Sweep, type SweepPlan, type SweepResult } from '../core/sweep';
import { runnerApi } from './runner-api';

/**
 * Calls a method of the learner's class many times: far cheaper than one by one. The calls share their leaves, and the
 * sum of all results goes backward, each with its weight.
 *
 * @param Value the class that the exercise exports
 * @param plan has at most 64 leaves and 128 calls; with the same one, later tests get the same results
 * @throws LearnerFault if a call throws, or time or memory is used up
 */
export function sweep(Value: object, plan: SweepPlan): SweepResult {
  const ofClass = (Value as { [SWEEP]?: Sweep })[SWEEP];
  return ofClass ? ofClass(plan) : runnerApi().fail('sweep takes a class that the exercise exports.');
}
