import { expect, test } from '@jest/globals';
import { openSandbox } from '../../dev/testing/open-sandbox';
import { WallClockError } from '../judge/guard';
import { nodeGuard } from './node-guard';

const endless = () => {
  for (;;) {}
};

test('what comes to an end returns its value', () => {
  const value = { x: 1 };
  expect(nodeGuard.run(1_000, () => value)).toBe(value);
});

test('what throws, throws the same through the guard', () => {
  const error = new RangeError('mine');
  const thrown = [error, null, undefined, 'a text'].map((what) => {
    try {
      return nodeGuard.run(1_000, () => {
        throw what;
      });
    } catch (caught) {
      return caught;
    }
  });
  expect(thrown).toEqual([error, null, undefined, 'a text']);
  expect(thrown[0]).toBe(error);
});

test('a loop without end is ended, and says after how long', () => {
  expect(() => nodeGuard.run(50, endless)).toThrow(WallClockError);
});

test('what is ended can neither catch that nor do anything more', () => {
  const steps: string[] = [];
  const stubborn = () => {
    try {
      endless();
    } catch {
      steps.push('caught');
    } finally {
      steps.push('finally');
    }
  };
  expect(() => nodeGuard.run(50, stubborn)).toThrow(WallClockError);
  expect(steps).toEqual([]);
});

test('a guard inside a guard ends only what is inside', () => {
  const outer = nodeGuard.run(10_000, () => {
    try {
      return nodeGuard.run(50, endless);
    } catch (error) {
      return error;
    }
  });
  expect(outer).toBeInstanceOf(WallClockError);
});

test('a native loop of the VM, which burns no fuel, is ended, and another VM works after it', async () => {
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
