import type { Answer } from '../../fuzz/check-in-context';
import { near } from './near';
import type { Rule } from './rule';
import { call, type Loose, type ValueClass } from './value-run';

/** Sums of x and y, and how many paths lead to each. */
const SUMS: readonly [build: (x: Loose, y: Loose) => Loose, x: number, y: number][] = [
  [(x, y) => call(x, 'add', y), 1, 1],
  [(x, y) => call(call(x, 'add', x), 'add', y), 2, 1],
  [(x, y) => twice(call(call(x, 'add', y), 'add', 3)), 2, 2],
  [(x, y) => call(twice(call(x, 'add', y)), 'add', call(y, 'add', x)), 3, 3],
  [(x, y) => call(x, 'add', call(y, 'add', call(x, 'add', 1))), 2, 1],
  [(x, y) => crossed(call(x, 'add', y), y), 2, 3],
];

function twice(value: Loose): Loose {
  return call(value, 'add', value);
}

function crossed(sum: Loose, y: Loose): Loose {
  return call(sum, 'add', call(sum, 'add', y));
}

/** Tells whether `add` or `backward` is wrong, without any operation of the exercise. */
export function isCoreWrong(V: ValueClass): boolean {
  try {
    return SUMS.some(([build, forX, forY]) => {
      const [x, y] = [new V(1.5), new V(-0.5)];
      const isNew = x.grad === 0;
      call(build(x, y), 'backward');
      const isRight = near(x.grad, forX) && near(y.grad, forY) && near(x.data, 1.5) && near(y.data, -0.5);
      const isSum = [0.25, 0.000_123].every((number) =>
        [new V(number), number].every((other) => near(call(new V(2), 'add', other).data, 2 + number, 1e-9)),
      );
      return !isNew || !isRight || !isSum;
    });
  } catch {
    return true;
  }
}

const classOf = ({ exports }: Answer) => exports.Value as ValueClass;

/** What the sentences on additions claim. */
export const CORE_RULES: readonly Rule[] = [
  [
    /^add gives (.*) for (\S+) and (the plain number )?(\S+)\.$/,
    ([, data, one, isPlain, other], answer) => {
      const V = classOf(answer);
      const sum: unknown = call(new V(Number(one)), 'add', isPlain ? Number(other) : new V(Number(other))).data;
      if (typeof sum === 'object') return data === 'an object';
      return data === (typeof sum === 'string' ? `the text ${JSON.stringify(sum.slice(0, 40))}` : String(sum));
    },
  ],
  [/^The grad of a new Value is (\S+)\. /, ([, grad], answer) => String(new (classOf(answer))(2).grad) === grad],
  [
    /^No gradient leaves the result: after x\.add\(y\)\.backward\(\)/,
    (_, answer) => {
      const [x, y] = [new (classOf(answer))(2), new (classOf(answer))(-4)];
      call(call(x, 'add', y), 'backward');
      return x.grad === 0 && y.grad === 0;
    },
  ],
  [
    /^Additions alone go wrong: after backward on (.*), (\w)\.grad is not (\d)\./,
    ([, written = '', leaf, paths], answer) => {
      const leaves = { x: new (classOf(answer))(2), y: new (classOf(answer))(-4) };
      call(built(written, leaves), 'backward');
      return leaves[leaf as 'x' | 'y'].grad !== Number(paths);
    },
  ],
  [
    /^Additions alone go wrong: after backward on (.*), (\w)\.grad is (\S+), but/,
    ([, written = '', leaf, grad], answer) =>
      [
        [2, -4],
        [3, 3],
      ].some(([one, other]) => {
        const leaves = { x: new (classOf(answer))(one as number), y: new (classOf(answer))(other as number) };
        call(built(written, leaves), 'backward');
        return near(leaves[leaf as 'x' | 'y'].grad, Number(grad));
      }),
  ],
];

/** Builds `s.add(y) for s = x.add(y)`. */
function built(written: string, leaves: { x: Loose; y: Loose }): Loose {
  const [whole = '', where = ''] = written.split(' for ');
  const names = where.split(', ').filter(Boolean).reverse();
  const code = `${names.map((text) => `const ${text};`).join('')} return ${whole};`;
  return new Function('x', 'y', code)(leaves.x, leaves.y) as Loose;
}
