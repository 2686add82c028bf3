import { LearnerFault } from '../../../../core/learner-fault';
import { type Graph, isNear, type Node } from './graph';
import { dataInWords, kindOf } from './kind-of';

/** A graph of additions alone, and how many paths lead from its result to each leaf: that is the leaf's gradient. */
interface Sum {
  /** The graph as code, in the names of its leaves. */
  written: string;
  build(graph: Graph, x: Node, y: Node): Node;
  paths: readonly [number, number];
}

/** From simple to deep. Values with equal numbers, used twice, before and after others. */
const SUMS: readonly Sum[] = [
  { written: 'x.add(y)', build: (graph, x, y) => graph.add(x, y), paths: [1, 1] },
  { written: 'x.add(1)', build: (graph, x) => graph.add(x, 1), paths: [1, 0] },
  { written: 'x.add(x)', build: (graph, x) => graph.add(x, x), paths: [2, 0] },
  { written: 'x.add(y).add(1)', build: (graph, x, y) => graph.add(graph.add(x, y), 1), paths: [1, 1] },
  { written: 'x.add(y).add(x)', build: (graph, x, y) => graph.add(graph.add(x, y), x), paths: [2, 1] },
  { written: 'x.add(x.add(y))', build: (graph, x, y) => graph.add(x, graph.add(x, y)), paths: [2, 1] },
  { written: 's.add(s) for s = x.add(y)', build: (graph, x, y) => graph.copies(graph.add(x, y), 2), paths: [2, 2] },
  {
    written: 's.add(y).add(s) for s = x.add(y)',
    build(graph, x, y) {
      const s = graph.add(x, y);
      return graph.add(graph.add(s, y), s);
    },
    paths: [2, 3],
  },
  {
    written: 's.add(s.add(y)) for s = x.add(y)',
    build(graph, x, y) {
      const s = graph.add(x, y);
      return graph.add(s, graph.add(s, y));
    },
    paths: [2, 3],
  },
  {
    written: 's.add(t) for s = x.add(y), t = y.add(x)',
    build: (graph, x, y) => graph.add(graph.add(x, y), graph.add(y, x)),
    paths: [2, 2],
  },
  {
    written: 't.add(t) for t = s.add(s), s = x.add(y)',
    build: (graph, x, y) => graph.copies(graph.copies(graph.add(x, y), 2), 2),
    paths: [4, 4],
  },
];

/** The leaves of the sums. Equal numbers must not make two Values one. */
const LEAVES: readonly (readonly [number, number])[] = [
  [2, -4],
  [3, 3],
];

/** One wrong sum. */
export interface WrongSum {
  written: string;
  leaf: 'x' | 'y';
  paths: number;
  /** The gradient that the leaf had, or how the code failed. */
  got: number | string;
}

/** What additions alone do, without any operation of the exercise. */
export interface CoreReading {
  /** True if a new Value is an array, whose fields cannot be asked. */
  isArray: boolean;
  /** The `grad` of a new Value. */
  start: unknown;
  /** What `add` returns: `a Value`, or what came back in its place. Undefined if it failed. */
  returned: string | undefined;
  /** The data of a sum, and its operands, if it is wrong. */
  data: string | undefined;
  wrong: readonly WrongSum[];
  /** True if a second backward passes nothing on through a sum that a first one has visited. */
  isLostAgain?: boolean;
}

export function probeCore(graph: Graph): CoreReading {
  const fresh = graph.leaf(2);
  const { returned, data } = addTwo(graph);
  const wrong = SUMS.flatMap((sum) => LEAVES.flatMap((leaves) => wrongIn(graph, sum, leaves)));
  return { isArray: Array.isArray(fresh), start: fresh.grad, returned, data, wrong };
}

/** Asks for a second backward, which shows nothing if a first one is wrong already. */
export function isLostAgain(graph: Graph): boolean {
  const [x, y] = [graph.leaf(2), graph.leaf(-4)];
  try {
    const sum = graph.add(x, y);
    graph.backward(graph.add(sum, 1));
    for (const node of [sum, x, y]) graph.set(node, 'grad', 0);
    graph.backward(graph.add(sum, 1));
    return isNear(sum.grad, 1) && x.grad === 0 && y.grad === 0;
  } catch (error) {
    if (!isLearnerFault(error)) throw error;
    return false;
  }
}

/** Numbers to add. Signs and sizes must make no difference. */
const ADDENDS: readonly (readonly [number, number])[] = [
  [2, 3],
  [-4, 1.5],
  [2.5, -4],
  [0, 1e-6],
  [40, 0],
];

function addTwo(graph: Graph): Pick<CoreReading, 'returned' | 'data'> {
  try {
    for (const [one, other] of ADDENDS) {
      for (const isPlain of [false, true]) {
        const sum = graph.add(graph.leaf(one), isPlain ? other : graph.leaf(other));
        const returned = kindOf(sum);
        if (returned !== 'a Value') return { returned, data: undefined };
        const addends = `${one} and ${isPlain ? 'the plain number ' : ''}${other}`;
        if (!isNear(sum.data, one + other)) return { returned, data: `${dataInWords(sum.data)} for ${addends}` };
      }
    }
    return { returned: 'a Value', data: undefined };
  } catch (error) {
    if (!isLearnerFault(error)) throw error;
    return { returned: undefined, data: undefined };
  }
}

function wrongIn(graph: Graph, { written, build, paths }: Sum, [x, y]: readonly [number, number]): WrongSum[] {
  const leaves = { x: graph.leaf(x), y: graph.leaf(y) };
  let grads: unknown[];
  try {
    const sum = build(graph, leaves.x, leaves.y);
    graph.backward(sum);
    grads = [leaves.x.grad, leaves.y.grad];
  } catch (error) {
    if (!isLearnerFault(error)) throw error;
    return [{ written, leaf: 'x', paths: paths[0], got: 'an error' }];
  }
  return (['x', 'y'] as const).flatMap((leaf, index) => {
    const got = grads[index];
    if (isNear(got, paths[index])) return [];
    return [{ written, leaf, paths: paths[index] as number, got: typeof got === 'number' ? got : `a ${typeof got}` }];
  });
}

/** Tells errors of learner code from those after which it cannot be asked again. */
export function isLearnerFault(error: unknown): error is LearnerFault {
  return error instanceof LearnerFault && error.kind !== 'spent';
}
