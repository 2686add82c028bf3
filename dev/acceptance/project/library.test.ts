import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ENGINE_COPIES } from '../../../grader/config/engine-copies';
import { bundledLibrary, TEXT_HASH } from '../../commands/bundle';
import { filesUnder } from '../../pack/file';
import { solveAll, wholeCheckout } from '../../testing/checkout';
import { command } from '../../testing/command';
import { once } from '../../testing/once';
import { openSandbox } from '../../testing/open-sandbox';
import { ROOT } from '../../testing/root';
import { shellIn } from '../../testing/shell-in';
import { solutionWith, temporaryFolder } from '../../testing/submissions';

const read = (...names: string[]) => readFileSync(path.join(ROOT, ...names), 'utf8');

const LIBRARY = "import { grad, numpy as np, valueAndGrad } from '../engine/library';\n";

/** Opens a VM with code that has the library, and the calls of `tally` that it makes. */
async function openLibrary(source: string, fuelPerTest = 200) {
  let calls = 0;
  const swappable = { 'engine/tally': { tally: (count = 0) => (calls += count) } };
  const opened = await openSandbox(`${LIBRARY}${source}`, { swappable, limits: { fuelPerTest } });
  const call = (name: string, ...args: unknown[]) => {
    opened.sandbox.fuel.refill();
    return opened.call(name, ...args);
  };
  return { ...opened, call, tallied: () => calls };
}

describe('the library of exercise 10', () => {
  test('is what npm run bundle makes of its package, with the licence at the top', () => {
    for (const [name, text] of Object.entries(bundledLibrary(ROOT))) {
      expect(read('engine', name) === text).toBe(true);
      expect(text.slice(0, 200)).toContain('MIT License\n\nCopyright (c) 2025 Eric Zhang');
    }
  });

  test('hashes a text as its package does, letter by letter', () => {
    const textHash = new Function(`${TEXT_HASH} return textHash;`)() as (text: string) => Record<string, bigint>;
    for (const text of ['', 'Add', 'float64', '[0,1]', 'Add', '∂f/∂a']) {
      let byLetter = 8773157n;
      for (const number of [text.length, ...Array.from(text, (_, index) => 199 + text.charCodeAt(index))])
        byLetter = (byLetter * 873192869n + BigInt(number)) % 3189051996290219n;
      const { factor = 0n, sum = 0n } = textHash(text);
      expect((8773157n * factor + sum) % 3189051996290219n).toBe(byLetter);
    }
  });

  test('is among the files that npm run reset -- engine puts back', () => {
    for (const name of ['jax.js', 'jax.d.ts']) expect(read(ENGINE_COPIES, name) === read('engine', name)).toBe(true);
  });

  test('computes the numbers of PyTorch in the virtual machine, which has no network', async () => {
    const solution = solutionWith('10-real-library.ts', {}).replace(/^import .*\n/, '');
    const { call, tallied } = await openLibrary(solution);
    expect(call('loss', [0, 3, -2, 1], 3)).toBeCloseTo(2.1755153626167147, 10);
    const slopes = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400988];
    const gradient = call('lossGradient', [0, 3, -2, 1], 3) as number[];
    slopes.forEach((slope, index) => {
      expect(gradient[index]).toBeCloseTo(slope, 10);
    });
    const [a, b, c] = call('libraryGradf', 3, 2, 5) as number[];
    expect(a).toBeCloseTo(-27.28867513459481, 10);
    expect(b).toBeCloseTo(9.951578671816574, 10);
    expect(c).toBeCloseTo(0.04, 10);
    expect(tallied()).toBe(2);
  });

  test('is asked once for each gradient, however grad is called', async () => {
    const { call, tallied } = await openLibrary(`
      const slope = grad((x) => x.ref.mul(x));
      const both = valueAndGrad((x) => x.ref.mul(x));
      export const cube = (x) => x * x * x;
      export const twice = (x) => slope(np.array(x)).js() + slope(np.array(x)).js();
      export const value = (x) => both(np.array(x))[0].js();`);
    expect([call('cube', 3), tallied()]).toEqual([27, 0]);
    expect([call('twice', 3), tallied()]).toEqual([12, 2]);
    expect([call('value', 3), tallied()]).toEqual([9, 3]);
  });

  test('names the line of the learner’s file in its errors', async () => {
    const { call } = await openLibrary(`
      const square = (x) => x.mul(x);
      export const slope = () => grad(square)(np.array(3)).js();`);
    expect(() => call('slope')).toThrow(/^exercises\/01-exercise\.ts:3: .*freed, please use \.ref/);
  });

  test.each([
    ['a number in place of a function', 'grad(3)(np.array(3))', 'grad takes a function'],
    ['a plain array', 'grad((x) => np.sum(x))([1, 2])', 'grad(f) takes arrays of the library'],
    ['plain numbers of what is differentiated', 'grad((x) => np.array(x.js()))(np.array(3))', 'js() works on results'],
    ['items of what is differentiated', 'grad((x) => np.array(x.item()))(np.array(3))', 'item() works on results'],
  ])('refuses %s with a sentence', async (_, expression, sentence) => {
    const { call } = await openLibrary(`export const slope = () => ${expression};`);
    expect(() => call('slope')).toThrow(sentence);
  });

  test('is stopped by the fuel of a test in a loop that never ends, with the usual sentence', async () => {
    const { call } = await openLibrary(`
      export function slope() {
        let x = np.array(3);
        while (true) x = x.add(1);
      }`);
    expect(() => call('slope')).toThrow('Your code took too long and was stopped.');
  });
});

describe('outside of the virtual machine the library', () => {
  const project = once(wholeCheckout);
  const run = shellIn(project);

  test('runs natively under npm run try, with a gradient that has all digits', () => {
    solveAll(project());
    const lines =
      "import { libraryGradf } from './exercises/10-real-library';\nconsole.log(libraryGradf(2, 3, 4)[2]);\n";
    writeFileSync(path.join(project(), 'try.ts'), lines);
    expect(command('try', [], { root: project() })).toMatchObject({ status: 0, stdout: '0.0625\n', stderr: '' });
  });

  test.each([
    { chapters: [3], has: 0 },
    { chapters: [4], has: 4 },
  ])('is in the starter for the chapters $chapters in $has files', async ({ chapters, has }) => {
    writeFileSync(path.join(project(), 'gradkata.config.json'), JSON.stringify({ chapters }));
    const folder = path.join(temporaryFolder(), 'starter');
    expect(await run('pack', 'starter', '--out', folder)).toMatchObject({ status: 0, stderr: '' });
    const files = ['engine', 'test'].flatMap((name) => filesUnder(folder, name));
    expect(files.filter((name) => /\/jax\./.test(name))).toHaveLength(has);
  });
});
