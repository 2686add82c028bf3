import { expect, test } from '@jest/globals';
import { openSandbox } from '../../dev/testing/open-sandbox';
import { WallClockError } from '../judge/guard';
import { nodeGuard } from './node-guard';

const endless = () => {
  for (;;) {}
};

test('a task that ends in time returns its value through the guard', () => {
  const value = { x: 1 };
  expect(nodeGuard.run(1_000, () => value)).toBe(value);
});

test('a value that a task throws is thrown by the guard unchanged', () => {
  const error = new RangeError('mine');
  const thrown = [error, null, undefined, 'a text'].map((value) => {
    try {
      return nodeGuard.run(1_000, () => {
        throw value;
      });
    } catch (caught) {
      return caught;
    }
  });
  expect(thrown).toEqual([error, null, undefined, 'a text']);
  expect(thrown[0]).toBe(error);
});

test('the guard ends an endless loop with a WallClockError', () => {
  expect(() => nodeGuard.run(50, endless)).toThrow(WallClockError);
});

test('a task that the guard ends can neither catch that nor run its finally blocks', () => {
  const steps: string[] = [];
  const catching = () => {
    try {
      endless();
    } catch {
      steps.push('caught');
    } finally {
      steps.push('finally');
    }
  };
  expect(() => nodeGuard.run(50, catching)).toThrow(WallClockError);
  expect(steps).toEqual([]);
});

test('a guard inside a guard ends only its own task', () => {
  const outer = nodeGuard.run(10_000, () => {
    try {
      return nodeGuard.run(50, endless);
    } catch (error) {
      return error;
    }
  });
  expect(outer).toBeInstanceOf(WallClockError);
});

test('the guard ends a native loop of the VM, which burns no fuel, and another VM works afterwards', async () => {
  const source = `
    export const native = () => Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1);
    export const two = () => 2;`;
  const { sandbox, call } = await openSandbox(source);
  expect(() => nodeGuard.run(100, () => call('native'))).toThrow(WallClockError);
  expect(sandbox.fuel.isSpent).toBe(false);
  sandbox.fuel.spend('the time was up');
  sandbox.dispose();
  const next = await openSandbox(source);
  expect(nodeGuard.run(1_000, () => next.call('two'))).toBe(2);
});
