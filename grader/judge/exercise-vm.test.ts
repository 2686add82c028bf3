import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { COUNTER, emptyRun, type RunSettings } from '../../dev/testing/run-of';
import type { ExerciseVm } from './exercise-vm';

const { LearnerFault } = outside<typeof import('../core/learner-fault')>('grader/core/learner-fault');

const ENDLESS = 'export const gradf = () => { for (;;); };';
const ENDED = /^Your code took too long and was stopped/;

/** The VM of an exercise with this text, and a call of its `gradf`. */
function closedVm(text: string, settings?: RunSettings) {
  const { vm } = emptyRun(text, settings);
  return { vm, gradf: (vm.exports.lazy as { gradf: () => unknown }).gradf };
}

async function openVm(text: string, settings?: RunSettings) {
  const { vm, gradf } = closedVm(text, settings);
  await reopen(vm);
  return { vm, gradf };
}

async function reopen(vm: ExerciseVm): Promise<void> {
  await vm.prepare();
  vm.open();
}

test('an exercise opens after it was prepared, and is loaded once', async () => {
  const { vm, gradf } = closedVm(COUNTER);
  // Another test may have left a VM.
  vm.discard();
  expect(vm.open()).toBe(false);
  await vm.prepare();
  expect(vm.open()).toBe(true);
  const first = gradf();
  expect(vm.open()).toBe(true);
  expect([first, gradf()]).toEqual([1, 2]);
});

test('an exercise that does not compile is not prepared', async () => {
  const { vm } = closedVm('export const gradf = ;');
  await expect(vm.prepare()).rejects.toThrow('exercises/01-gradf.ts:1 does not compile');
});

test.each([
  ['lacks what its suite reads', 'export const grad = () => 1;', /does not export gradf/],
  ['throws', 'export const gradf = 1;\nthrow new Error("early");', /01-gradf\.ts:2: your code threw Error: early/],
  ['never ends', 'for (;;);\nexport const gradf = 1;', ENDED],
])('no VM stays open if the exercise %s', async (_, text, says) => {
  const { vm } = closedVm(text);
  await vm.prepare();
  expect(() => vm.open()).toThrow(says);
  expect(vm.isOpen).toBe(false);
});

test('what a file writes while it is loaded is there in its first test', async () => {
  const { vm } = await openVm('console.log("loaded"); export const gradf = () => [];');
  vm.refresh();
  expect(vm.output.toString()).toBe('loaded');
  vm.refresh();
  expect(vm.output.toString()).toBe('');
});

test('what an ended test wrote is gone when the file is loaded again', async () => {
  const { vm } = await openVm('console.log("loaded"); export const gradf = () => [];');
  vm.output.write('of an ended test');
  vm.startOver();
  await vm.prepare();
  vm.open();
  vm.refresh();
  expect(vm.output.toString()).toBe('loaded');
});

test('a test begins without swapped functions, output and values of the one before', async () => {
  const text =
    "import { f } from '../engine/f';\nexport const gradf = () => { console.log('called'); return { f: f() }; };";
  const { vm, gradf } = await openVm(text, { options: { title: '', swappable: { 'engine/f': { f: () => 1 } } } });
  vm.refresh();
  const call = gradf as () => { f: number };
  vm.swappable.swap({ f: () => 2 }, () => {
    const kept = call();
    expect([kept.f, vm.output.toString()]).toEqual([2, 'called']);
    vm.refresh();
    expect(() => kept.f).toThrow('A value of an earlier test was used');
    expect(vm.output.toString()).toBe('');
    expect(call().f).toBe(1);
  });
});

test('each test starts with full fuel: the load and the test before it use fuel of their own', async () => {
  // Some 6 ticks each.
  const work = 'const gradf = () => { for (let i = 0; i < 30_000; i += 1); };\ngradf();\nexport { gradf };';
  const { vm, gradf } = await openVm(work, { limits: { fuelPerTest: 10 } });
  gradf();
  vm.refresh();
  gradf();
  expect(vm.isUsable).toBe(true);
  expect(gradf).toThrow(ENDED);
});

test('no exercise opens in a VM in which tests were ended', async () => {
  const { vm } = closedVm(COUNTER);
  await vm.prepare();
  vm.startOver();
  expect(vm.open()).toBe(false);
});

test('a VM whose fuel is spent is closed before the next test', async () => {
  const { vm, gradf } = await openVm(ENDLESS);
  expect(vm.isUsable).toBe(true);
  vm.checkFuel();
  expect(() => gradf()).toThrow(ENDED);
  expect({ isOpen: vm.isOpen, isUsable: vm.isUsable }).toEqual({ isOpen: true, isUsable: false });
  expect(() => vm.checkFuel()).toThrow(LearnerFault);
  await vm.prepare();
  expect(vm.isOpen).toBe(false);
  vm.open();
  expect(vm.isUsable).toBe(true);
});

test('the VMs of an exercise share its fuel until all tests start over in a fresh one', async () => {
  const text = `let calls = 0;\nexport const gradf = () => { calls += 1; if (calls === 2) for (;;); return calls; };`;
  const { vm, gradf } = await openVm(text, { limits: { fuelPerTest: 10, fuelPerExercise: 15 } });
  gradf();
  expect(() => gradf()).toThrow(ENDED);
  await reopen(vm);
  gradf();
  expect(() => gradf()).toThrow(ENDED);
  await expect(vm.prepare()).rejects.toThrow('Not run: earlier tests of this exercise already used up its time.');
  vm.startOver();
  await reopen(vm);
  expect(gradf()).toBe(1);
});

test('an exercise may have more fuel than others, and a course may give all of them still more', async () => {
  // Takes about 20 ticks.
  const busy = 'export const gradf = () => { for (let turn = 0; turn < 100_000; turn += 1); return 1; };';
  const ends = async (own: number | undefined, ofCourse: number) => {
    const options = { title: '', ...(own === undefined ? {} : { fuelPerTest: own }) };
    const { vm, gradf } = await openVm(busy, { options, limits: { fuelPerTest: ofCourse, fuelPerExercise: 1_000 } });
    try {
      return gradf() === 1;
    } catch {
      return false;
    } finally {
      vm.close();
    }
  };
  expect([await ends(undefined, 5), await ends(3, 5)]).toEqual([false, false]);
  expect([await ends(100, 5), await ends(5, 100)]).toEqual([true, true]);
});
