import type { LearnerCode } from '../../advice/diagnosis/reading/reading';
import { LearnerFault } from '../../core/learner-fault';
import { ENDLESS } from '../../sandbox/fuel';
import { VmError } from '../../sandbox/vm-error';
import type { ExerciseRun } from '../exercise-run';
import { type ExerciseSetup, ExerciseVm } from '../exercise-vm';
import { WallClockError } from '../guard';

/**
 * Runs a task with the learner's code of an exercise, in a VM of its own and within the limits of a test.
 *
 * @param prepare called before the code is loaded
 * @returns what the task returns, or the reason why it could not
 */
export async function withLearnerCode<P, T>(
  { host, limits, compiled }: ExerciseSetup,
  { submission, exercise, options, vm: { exports } }: ExerciseRun,
  prepare: (vm: ExerciseVm) => P,
  task: (vm: ExerciseVm, prepared: P, code: LearnerCode) => T,
): Promise<{ value: T } | { why: string }> {
  const vm = new ExerciseVm({ host, limits, compiled, uses: new Map() }, submission, exercise, options);
  vm.exports.wantedNames.push(...exports.wantedNames);
  try {
    const prepared = prepare(vm);
    await vm.prepare();
    return host.guard.run(limits.wallMs, () => {
      if (!vm.open()) return { why: 'it could not be loaded.' };
      vm.refresh();
      const value = task(vm, prepared, codeIn(vm));
      vm.checkFuel();
      return { value };
    });
  } catch (error) {
    if (error instanceof LearnerFault) return { why: error.message };
    if (!(error instanceof WallClockError) && !(error instanceof VmError)) throw error;
    vm.discard();
    vm.spend(ENDLESS);
    return { why: ENDLESS };
  } finally {
    vm.close();
  }
}

function codeIn(vm: ExerciseVm): LearnerCode {
  return {
    call: (name, args) => vm.exports.call(name, args),
    construct: (name, args) => vm.exports.construct(name, args),
    assign: (object, key, value) => vm.exports.assign(object, key, value),
    swap: vm.swappable.swap,
  };
}
