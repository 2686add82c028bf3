import { read } from '../advice/diagnosis/reading/readers';
import type { Facts, LearnerCode, Reading } from '../advice/diagnosis/reading/reading';
import { ReadingFuel } from '../advice/diagnosis/reading/reading-fuel';
import { LearnerFault } from '../core/learner-fault';
import { ENDLESS } from '../sandbox/fuel';
import { VmError } from '../sandbox/vm-error';
import type { ExerciseVm } from './exercise-vm';
import { WallClockError } from './guard';
import type { JudgeHost } from './host';

/** What the readings of one exercise may use. Those of 01 make 40 calls, which burn less than one tick. */
const MOST = { calls: 3_000, ticks: 200 };

/**
 * Reads what the code computes, after the tests of the exercise, in the VM that is open or prepared. The guard ends
 * only native loops, which burn no fuel.
 *
 * @param wrongParts the parts of which a test is wrong, null for all
 */
export function readAnswer(
  host: JudgeHost,
  vm: ExerciseVm,
  facts: Facts,
  wrongParts: ReadonlySet<string | null>,
): Reading[] {
  try {
    return host.guard.run(vm.budget.wallMs, () => {
      if (!vm.open()) return [];
      vm.refresh();
      return read(codeIn(vm), facts, new ReadingFuel(() => vm.burnt, MOST), wrongParts);
    });
  } catch (error) {
    if (error instanceof LearnerFault) return [];
    if (!(error instanceof WallClockError) && !(error instanceof VmError)) throw error;
    abandon(vm);
    return [];
  } finally {
    vm.output.clear();
  }
}

function codeIn(vm: ExerciseVm): LearnerCode {
  const safely = <T>(task: () => T): T => {
    try {
      return task();
    } catch (error) {
      // A reader treats each error as an answer of the learner's code.
      if (error instanceof VmError) abandon(vm);
      throw error;
    }
  };
  return {
    call: (name, args) => safely(() => vm.exports.call(name, args)),
    construct: (name, args) => safely(() => vm.exports.construct(name, args)),
    assign: (object, key, value) => safely(() => vm.exports.assign(object, key, value)),
    swap: vm.swappable.swap,
  };
}

/** The state of the VM is undefined, so it is not used again. */
function abandon(vm: ExerciseVm): void {
  vm.discard();
  vm.spend(ENDLESS);
}
