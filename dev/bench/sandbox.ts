import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync as transformBySwc } from '@swc/core';
import { transformSync as transformByOxc } from 'oxc-transform';
import { f } from '../../engine/f';
import { CompiledFiles } from '../../grader/compile/compiled-files';
import { nativeTranspiler } from '../../grader/compile/native';
import { Program } from '../../grader/compile/program';
import { transpile } from '../../grader/compile/transpile';
import { LIMITS } from '../../grader/core/limits';
import { Submission } from '../../grader/core/submission';
import { nodeGuard } from '../../grader/jest/node-guard';
import { Sandbox } from '../../grader/sandbox/sandbox';
import { skipZerosIn } from '../../grader/sandbox/skip-zeros';
import { nodeEngine, nodeVms } from '../testing/node-parts';
import { medianMs, shownMs } from './median';
import { openPlainContext, type PlainContext } from './plain-context';

const vms = nodeVms();
const SILENT = { isFull: true, write: () => {}, drop: () => {} };
/** Limits that no measurement reaches. */
const UNLIMITED = { ...LIMITS, fuelPerTest: 1e9, fuelPerExercise: 1e9 };
/** How much is measured. */
interface Effort {
  /** Instances that are made, fewer than other samples because each takes milliseconds. */
  instances: number;
  measure: typeof medianMs;
}

const FULL: Effort = { instances: 15, measure: medianMs };
/** Enough to see that each figure can be measured. */
const FAST: Effort = {
  instances: 3,
  measure: (calls, task, isWhole, between) => medianMs(calls, task, isWhole, between, 5),
};
/** The memory of a new VM, 16 MiB, in pages of WebAssembly. */
const PAGES = 256;
/** Calls in a sample. A single one is shorter than a step of the clock. */
const CALLS_PER_SAMPLE = 100;
/** The path of the exercise below, which calls the host. */
const CALLER = 'exercises/02-numerical-gradient.ts';
const CALLER_TEXT = `import { f } from '../engine/f';
export function times(count: number): void {
  for (let index = 0; index < count; index += 1) f(2, 3, 4);
}
export function lines(count: number): void {
  for (let index = 0; index < count; index += 1) console.log('line', index);
}
`;

type Callable = (...numbers: number[]) => number[];
type ValueClass = new (data: number) => { mul(other: unknown): { data: number } };

/**
 * Measures the figures that comments of the grader quote.
 *
 * @param isFast takes few samples, whose medians differ from run to run
 * @returns lines of a table
 */
export async function sandboxFigures(root: string, isFast = false): Promise<[string, string][]> {
  const effort = isFast ? FAST : FULL;
  const plain = await openPlainContext();
  try {
    const rows = [
      ...(await instanceRows(plain, effort)),
      ...(await hostCallRows(root, plain, effort)),
      ...(await consoleRows(root, effort)),
      ...(await gradientRows(root, plain, effort)),
      ...(await valueRows(root, plain, effort)),
      ...(await mathRows(effort)),
      ...guardRows(effort),
      ...transpileRows(root, effort),
    ];
    return rows.map(([what, milliseconds]) => [what, shownMs(milliseconds)]);
  } finally {
    plain.dispose();
  }
}

type Row = [what: string, milliseconds: number];

async function instanceRows(plain: PlainContext, { instances: count, measure }: Effort): Promise<Row[]> {
  const instances: number[] = [];
  for (let made = 0; made < count; made += 1) {
    const source = nodeVms();
    await source.acquire(LIMITS).then((vm) => vm.discard());
    const start = performance.now();
    await source.acquire(LIMITS);
    instances.push(performance.now() - start);
  }
  const vm = await vms.acquire(LIMITS);
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
  const skipZeros = skipZerosIn(memory);
  const guest = {
    tick: () => false,
    module: () => '',
    resolve: () => '',
    callHost: () => {},
    dropLine: () => true,
    write: () => {},
  };
  return [
    ['a new instance, with the grader’s own code in it', instances.sort((a, b) => a - b)[count >> 1] as number],
    ['a new runtime and context in an instance', measure(1, () => plain.makeAnother())],
    [
      'restoring the memory of a VM',
      measure(1, () => {
        vm.attach(guest);
        vm.restore(guest);
      }),
    ],
    ['skipping 16 MiB of zeros', measure(1, () => skipZeros(0, memory.buffer.byteLength))],
  ];
}

async function hostCallRows(root: string, plain: PlainContext, { measure }: Effort): Promise<Row[]> {
  const calls = 1_000;
  const sandbox = await open(root, CALLER, CALLER_TEXT);
  const times = sandbox.marshaller.exported('times') as (count: number) => void;
  const bridge = measure(calls, () => times(calls), true);
  sandbox.dispose();
  return [
    ['a call of the host from the VM, over the bridge', bridge],
    ['the same by handles of the library', measure(calls, () => plain.callHost(calls), true)],
  ];
}

async function consoleRows(root: string, { measure }: Effort): Promise<Row[]> {
  const written = async (isFull: boolean) => {
    const sandbox = await open(root, CALLER, CALLER_TEXT, { ...SILENT, isFull });
    const lines = sandbox.marshaller.exported('lines') as (count: number) => void;
    const each = measure(CALLS_PER_SAMPLE, () => lines(CALLS_PER_SAMPLE), true);
    sandbox.dispose();
    return each;
  };
  return [
    ['a line on the console, dropped', await written(true)],
    ['the same when its text is wanted', await written(false)],
  ];
}

async function gradientRows(root: string, plain: PlainContext, { measure }: Effort): Promise<Row[]> {
  const file = 'exercises/01-gradf.ts';
  const sandbox = await open(root, file, solution(root, '01-gradf'));
  const gradf = sandbox.marshaller.exported('gradf') as Callable;
  const bridge = measure(CALLS_PER_SAMPLE, () => {
    gradf(2, 3, 4);
  });
  sandbox.dispose();
  plain.load(transpile(nativeTranspiler, file, solution(root, '01-gradf')).code);
  return [
    ['a gradient: gradf(2, 3, 4), over the bridge', bridge],
    ['the same by handles of the library', measure(CALLS_PER_SAMPLE, () => plain.gradient(2, 3, 4))],
  ];
}

async function valueRows(root: string, plain: PlainContext, { measure }: Effort): Promise<Row[]> {
  const file = 'exercises/04-value.ts';
  const sandbox = await open(root, file, solution(root, '04-value'));
  const exportedClass = () => sandbox.marshaller.exported('Value') as ValueClass;
  let V = exportedClass();
  const multiply = () => {
    if (new V(2).mul(new V(3)).data !== 6) throw new Error('The product of Value(2) and Value(3) is not 6.');
  };
  // The judge releases values between tests, too. Without that they fill the memory.
  const bridge = measure(CALLS_PER_SAMPLE, multiply, false, () => {
    sandbox.release();
    V = exportedClass();
  });
  sandbox.dispose();
  const core = transpile(
    nativeTranspiler,
    'engine/value.ts',
    readFileSync(path.join(root, 'engine', 'value.ts'), 'utf8'),
  ).code;
  plain.load(transpile(nativeTranspiler, file, solution(root, '04-value')).code, { '../engine/value': core });
  return [
    ['new V(2).mul(new V(3)).data, over the bridge', bridge],
    ['the same by handles of the library', measure(CALLS_PER_SAMPLE, () => plain.multiply(2, 3))],
  ];
}

async function mathRows({ measure }: Effort): Promise<Row[]> {
  const { pow } = await vms.math();
  return [['Math.pow of the suites', measure(CALLS_PER_SAMPLE, () => pow?.(3.7, 2.5))]];
}

function guardRows({ measure }: Effort): Row[] {
  return [
    ['the guard around a task that does nothing', measure(CALLS_PER_SAMPLE, () => nodeGuard.run(1_000, () => 0))],
  ];
}

function transpileRows(root: string, { measure }: Effort): Row[] {
  const [file, text] = ['04-value.ts', solution(root, '04-value')];
  const swc = { filename: file, swcrc: false, configFile: false as const, jsc: { parser: { syntax: 'typescript' } } };
  return [
    ['transpiling 04-value, all of it', measure(1, () => transpile(nativeTranspiler, `exercises/${file}`, text))],
    ['of that the transform by oxc', measure(1, () => transformByOxc(file, text, { lang: 'ts', target: 'es2022' }))],
    ['the transform by swc', measure(1, () => transformBySwc(text, swc as Parameters<typeof transformBySwc>[1]))],
  ];
}

async function open(root: string, file: string, text: string, output = SILENT): Promise<Sandbox> {
  const submission = new Submission('bench', { [path.basename(file)]: { text } });
  const program = new Program(new CompiledFiles(nodeEngine(root), submission, UNLIMITED));
  const options = { program, swappable: { 'engine/f': { f } }, limits: UNLIMITED, output };
  const sandbox = new Sandbox(await vms.acquire(UNLIMITED), options);
  sandbox.load(file);
  return sandbox;
}

function solution(root: string, id: string): string {
  return readFileSync(path.join(root, 'solutions', `${id}.ts`), 'utf8');
}
