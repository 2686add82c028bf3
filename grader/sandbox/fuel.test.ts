import { describe, expect, test } from '@jest/globals';
import { openSandbox } from '../../dev/testing/open-sandbox';
import { LIMITS } from '../core/limits';
import { ENDLESS, Fuel, OUT_OF_MEMORY, TOO_DEEP } from './fuel';

const limits = { ...LIMITS, fuelPerTest: 3 };

const newFuel = (stepsLeft = { value: 0 }) => new Fuel(limits, stepsLeft);

/** Burns this many ticks and returns what each call returned. */
const burn = (fuel: Fuel, ticks: number) => Array.from({ length: ticks }, () => fuel.burn());

describe('the count of ticks', () => {
  test('ends the running code at the first tick over the limit and at each one after it', () => {
    expect(burn(newFuel(), 5)).toEqual([false, false, false, true, true]);
  });

  test('starts at 0 for the next test, while the total goes on', () => {
    const fuel = newFuel();
    burn(fuel, 3);
    fuel.refill();
    expect(burn(fuel, 3)).toEqual([false, false, false]);
    expect(fuel.burnt).toBe(6);
  });

  test('cannot be refilled once the fuel is spent', () => {
    const fuel = newFuel();
    burn(fuel, 4);
    fuel.refill();
    expect([fuel.isSpent, fuel.burn()]).toEqual([true, true]);
  });

  test('keeps the first reason why the fuel is spent', () => {
    const fuel = newFuel();
    expect(fuel.isSpent).toBe(false);
    fuel.spend(OUT_OF_MEMORY);
    fuel.spend('something else');
    burn(fuel, 4);
    expect(fuel.fault()).toMatchObject({ kind: 'spent', message: OUT_OF_MEMORY });
    expect(fuel.isSpent).toBe(true);
  });
});

describe('the count of steps', () => {
  const { stepsPerTest } = LIMITS;

  test('starts anew for each test, while the total goes on', () => {
    const stepsLeft = { value: 0 };
    const fuel = newFuel(stepsLeft);
    for (const steps of [3, 4]) {
      expect(stepsLeft.value).toBe(stepsPerTest);
      stepsLeft.value -= steps;
      fuel.refill();
    }
    expect([fuel.steps, fuel.isSpent]).toEqual([7, false]);
  });

  test('that falls below 0 spends the fuel for ever, and says after how many steps', () => {
    const stepsLeft = { value: 0 };
    const fuel = newFuel(stepsLeft);
    stepsLeft.value = -1;
    fuel.refill();
    expect([fuel.hasTrapped, fuel.isSpent, fuel.burn()]).toEqual([true, true, true]);
    expect(fuel.fault()).toMatchObject({ kind: 'spent', message: expect.stringContaining('after 50 million steps') });
  });
});

describe('an overflow of the stack', () => {
  test('spends the fuel with a reason of its own, and leaves the count of steps as it was', () => {
    const stepsLeft = { value: 0 };
    const fuel = newFuel(stepsLeft);
    stepsLeft.value -= 1_000;
    stepsLeft.value -= 2 ** 31;
    expect(fuel.fault()).toMatchObject({ kind: 'spent', message: TOO_DEEP });
    expect([fuel.hasTrapped, fuel.steps]).toEqual([true, 1_000]);
  });
});

describe('fuel of a VM', () => {
  const source = `
    export const work = (turns: number) => {
      let sum = 0;
      for (let i = 0; i < turns; i++) sum += Math.sin(i);
      return sum;
    };
    export const caught = () => { try { for (;;) {} } catch { return 'caught'; } finally { return 'finally'; } };
    export const generated = () => { try { [...(function* () { for (;;) {} })()]; } catch {} return 'went on'; };
    export const recursive = (n: number) => (n === 0 ? 0 : recursive(n - 1) + recursive(n - 1));
    export const backtracking = () => /^(a+)+$/.test('a'.repeat(40) + 'b');`;

  const burnt = async (turns: number) => {
    const { sandbox, call } = await openSandbox(source);
    call('work', turns);
    return sandbox.fuel.burnt;
  };

  test('is burnt in the same amount by the same code each time', async () => {
    const first = await burnt(100_000);
    expect(first).toBeGreaterThan(10);
    expect([await burnt(100_000), await burnt(100_000)]).toEqual([first, first]);
  });

  test('is burnt in proportion to the work', async () => {
    const [once, twice] = [await burnt(100_000), await burnt(200_000)];
    expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(2);
  });

  test.each(['caught', 'generated', 'backtracking'])('ends code that never ends by itself: %s', async (name) => {
    const { sandbox, call } = await openSandbox(source);
    expect(() => call(name)).toThrow(ENDLESS);
    expect(sandbox.fuel.isSpent).toBe(true);
    expect(sandbox.fuel.burnt).toBe(LIMITS.fuelPerTest + 1);
  });

  test('ends a recursion that is not deep but takes for ever', async () => {
    const { call } = await openSandbox(source);
    expect(() => call('recursive', 60)).toThrow(ENDLESS);
  });

  test('says how many lines were written, if there are many', () => {
    const fuel = new Fuel({ ...LIMITS, fuelPerTest: 20 }, { value: 0 });
    const writeLines = () => {
      for (let line = 0; line < 12_345; line += 1) fuel.burnDroppedLine();
    };
    writeLines();
    fuel.refill();
    writeLines();
    fuel.spend(ENDLESS);
    expect(fuel.fault().message).toMatch(/^Your code took too long and was stopped, after more than 12,000 lines /);
  });

  test('is at its full amount again in the next test', async () => {
    const { sandbox, call } = await openSandbox(source, { limits: { fuelPerTest: 40 } });
    const sums = [1, 2, 3].map(() => {
      sandbox.fuel.refill();
      return call('work', 100_000);
    });
    expect(new Set(sums).size).toBe(1);
    expect(sandbox.fuel.burnt).toBeGreaterThan(40);
  });
});
