import { beforeEach, expect, test } from '@jest/globals';
import { WallClockError } from '../../grader/judge/guard';
import type { WorkerMessage } from './messages';
import { WorkerGuard } from './worker-guard';

let told: WorkerMessage[] = [];
const guard = new WorkerGuard((message) => told.push(message));
beforeEach(() => {
  told = [];
});

test('tells the page where each task begins and ends, also one that throws', () => {
  guard.start(7, []);
  expect(guard.run(100, () => 'result')).toBe('result');
  expect(() => guard.run(100, () => JSON.parse('{'))).toThrow(SyntaxError);
  expect(told).toEqual([
    { kind: 'begin', request: 7, task: 1 },
    { kind: 'end', request: 7, task: 1 },
    { kind: 'begin', request: 7, task: 2 },
    { kind: 'end', request: 7, task: 2 },
  ]);
});

test('does not run a task again at which an earlier worker was ended', () => {
  guard.start(8, [2]);
  const runs: number[] = [];
  guard.run(100, () => runs.push(1));
  expect(() => guard.run(100, () => runs.push(2))).toThrow(WallClockError);
  guard.run(100, () => runs.push(3));
  expect(runs).toEqual([1, 3]);
});
