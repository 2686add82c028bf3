import { Program } from '../submission/program';
import { Submission } from '../submission/submission';
import { Confinement } from '../vm/confinement';
import { readyChamber } from '../vm/instance';
import { LIMITS } from '../vm/limits';

/** Calls into each file. */
const CALLS = 22;

const SILENT = { isFull: true, write: () => {}, drop: () => {} };

/** What there is to call in a file, and how. */
const CALLERS: Record<string, (callable: never, index: number) => unknown> = {
  gradf: (gradf: (...at: number[]) => unknown, index) => gradf(2 + index, 3, 4),
  numericalGradient: (estimate: (...at: number[]) => unknown, index) => estimate(2 + index, 3, 4),
  symmetricGradient: (estimate: (...at: number[]) => unknown, index) => estimate(2 + index, 3, 4),
  Value: (Value: new (data: number) => { mul(other: unknown): { backward(): void }; grad: number }, index) => {
    const [a, b] = [new Value(index), new Value(3)];
    a.mul(b).backward();
    return a.grad;
  },
};

/**
 * Evaluates submissions and calls what they export: the same files in the same VM, a fresh one for each file, without Jest, tests and
 * verdicts.
 *
 * @returns seconds for each, on one core
 */
export async function bareSeconds(root: string, all: readonly Record<string, string>[]): Promise<number> {
  const start = performance.now();
  for (const texts of all) {
    const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text }]));
    const program = new Program(root, new Submission('bare', files));
    for (const name of Object.keys(texts)) await evaluate(program, `exercises/${name}`);
  }
  return (performance.now() - start) / 1000 / all.length;
}

/** What goes wrong in a wrong answer goes wrong here as well: nobody asks. */
async function evaluate(program: Program, file: string): Promise<void> {
  const chamber = await readyChamber(LIMITS);
  const confinement = new Confinement(chamber, { program, given: {}, limits: LIMITS, output: SILENT });
  try {
    confinement.load(file);
    for (const name of confinement.exportNames()) {
      const callable = confinement.crossing.exported(name);
      for (let index = 0; index < CALLS; index += 1) CALLERS[name]?.(callable as never, index);
    }
  } catch {
    // A throw ends it earlier than a right answer does.
  } finally {
    confinement.dispose();
  }
}
