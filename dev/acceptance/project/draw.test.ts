import { describe, expect, test } from '@jest/globals';
import { instance } from '@viz-js/viz';
import { type Drawable, toDot } from '../../../engine/draw';
import { Value } from '../../../solutions/04-value';

/** The lecture's L = (a·b + c)·f, after backward. */
function lectureL(): Value {
  const [a, b, c, f] = [
    new Value(2, [], '', 'a'),
    new Value(-3, [], '', 'b'),
    new Value(10, [], '', 'c'),
    new Value(-2, [], '', 'f'),
  ];
  const e = a.mul(b);
  const d = e.add(c);
  const result = d.mul(f);
  [e.label, d.label, result.label] = ['e', 'd', 'L'];
  result.backward();
  return result;
}

/** The lecture's neuron, with tanh taken apart into one step. */
function neuron(): Drawable {
  const [x1, x2] = [new Value(2, [], '', 'x1'), new Value(0, [], '', 'x2')];
  const [w1, w2, b] = [
    new Value(-3, [], '', 'w1'),
    new Value(1, [], '', 'w2'),
    new Value(6.8813735870195432, [], '', 'b'),
  ];
  const sum = x1.mul(w1).add(x2.mul(w2)).add(b);
  return { data: Math.tanh(sum.data), grad: 1, op: 'tanh', label: 'o', parents: [sum] };
}

const count = (text: string, piece: RegExp) => [...text.matchAll(piece)].length;
const sizes = (text: string) => ({
  boxes: count(text, /shape=record/g),
  ops: count(text, /op \[label=/g),
  edges: count(text, / -> /g),
});

/** The texts of the picture that Graphviz draws. */
async function textsDrawn(dot: string): Promise<string[]> {
  const { errors, status, output } = (await instance()).render(dot, { format: 'svg' });
  expect({ errors, status }).toEqual({ errors: [], status: 'success' });
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#45': '-', '#160': ' ' };
  return [...(output as string).matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    (text as string).replaceAll(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole),
  );
}

describe('the drawing of a graph', () => {
  test('has a box for each Value, a node for each operation, and edges from operands to results', () => {
    expect(toDot(lectureL())).toBe(`digraph {
  rankdir=LR
  v0 [shape=record label="{ L | data -8.0000 | grad 1.0000 }"]
  v0op [label="*"]
  v0op -> v0
  v1 -> v0op
  v6 -> v0op
  v1 [shape=record label="{ d | data 4.0000 | grad -2.0000 }"]
  v1op [label="+"]
  v1op -> v1
  v2 -> v1op
  v5 -> v1op
  v2 [shape=record label="{ e | data -6.0000 | grad -2.0000 }"]
  v2op [label="*"]
  v2op -> v2
  v3 -> v2op
  v4 -> v2op
  v3 [shape=record label="{ a | data 2.0000 | grad 6.0000 }"]
  v4 [shape=record label="{ b | data -3.0000 | grad -4.0000 }"]
  v5 [shape=record label="{ c | data 10.0000 | grad -2.0000 }"]
  v6 [shape=record label="{ f | data -2.0000 | grad 4.0000 }"]
}
`);
  });

  test('has one edge from an operand that is used twice', () => {
    const a = new Value(3);
    const sum = a.add(a);
    sum.backward();
    expect(sizes(toDot(sum))).toEqual({ boxes: 2, ops: 1, edges: 2 });
    expect(toDot(sum)).toContain('data 3.0000 | grad 2.0000');
  });

  test('leads from operand to result where the operation has no name', () => {
    const leaf = new Value(1);
    expect(toDot(new Value(2, [leaf]))).toContain('\n  v1 -> v0\n');
  });

  test('has the ten boxes and five operations of the lecture’s neuron', () => {
    expect(sizes(toDot(neuron()))).toEqual({ boxes: 10, ops: 5, edges: 14 });
  });

  test('is the same text for the same graph', () => {
    expect(toDot(lectureL())).toBe(toDot(lectureL()));
  });

  test('is made of a chain of 200,000 additions', () => {
    let sum = new Value(0);
    for (let length = 0; length < 200_000; length += 1) sum = sum.add(1);
    expect(sizes(toDot(sum))).toEqual({ boxes: 400_001, ops: 200_000, edges: 600_000 });
  });

  test('is read by Graphviz', async () => {
    expect(await textsDrawn(toDot(neuron()))).toEqual(expect.arrayContaining(['x1', 'tanh', 'data 6.8814']));
  });

  test('shows labels of special characters as they are', async () => {
    const special = '\\ { } | < > " \\N \\n';
    const leaf = new Value(1, [], '', special);
    expect(await textsDrawn(toDot(new Value(2, [leaf], special, 'two\nlines')))).toEqual(
      expect.arrayContaining([special, 'two', 'lines']),
    );
    expect(await textsDrawn(toDot(new Value(2, [leaf], special)))).toContain(special);
  });
});
