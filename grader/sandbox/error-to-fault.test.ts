import { describe, expect, test } from '@jest/globals';
import { answer, EXERCISE, openSandbox } from '../../dev/testing/open-sandbox';
import type { LearnerFault } from '../core/learner-fault';
import { ENDLESS, OUT_OF_MEMORY } from './fuel';

/** The fault of a function with this body. Its first line is line 2 of the exercise. */
const faultOf = (body: string) => answer(body).then(String, (error: LearnerFault) => error);

describe('the fault of a thrown value', () => {
  test.each([
    ['"a text"', 'a text'],
    ['7', '7'],
    ['null', 'null'],
    ['undefined', 'undefined'],
    ['Symbol("s")', 'Symbol(s)'],
  ])('shows the value if it is no object: %s', async (expression, shown) => {
    const says = `Your code threw ${shown}, which is not an Error. Throw new Error('…') instead.`;
    expect(await faultOf(`throw ${expression};`)).toMatchObject({ message: says, kind: 'error' });
  });

  test.each([
    ['has neither', '{}'],
    ['throws when they are read', 'new Proxy({}, { get() { throw new Error("again"); } })'],
    ['has numbers for them', '{ name: 1, message: 2 }'],
  ])('does without name and message if the object %s', async (_, expression) => {
    expect(await faultOf(`throw ${expression};`)).toMatchObject({ message: 'your code threw an error: (no message)' });
  });

  test('says that the code took too long if reading the message never ends', async () => {
    const fault = await faultOf('throw { get message() { for (;;) {} } };');
    expect(fault).toMatchObject({ message: ENDLESS, kind: 'spent' });
  });
});

describe('the location of a fault', () => {
  test('is the line as the learner wrote it, although types are removed', async () => {
    const fault = await faultOf('interface Point {\n  x: number;\n}\nconst point = {} as Point;\nthrow Error("no");');
    const location = { file: EXERCISE, line: 6 };
    expect(fault).toMatchObject({ message: `${EXERCISE}:6: your code threw Error: no`, location });
  });

  test('is in the stub, below the frame of the engine, if the stub is not started', async () => {
    const stub = `import { notStarted } from '../engine/not-started';
      export const mul = () =>
        notStarted('01-exercise.ts', 'mul', '1');`;
    const { call } = await openSandbox(stub);
    const run = async () => call('mul');
    await expect(run()).rejects.toMatchObject({
      message: '01-exercise.ts: mul is not written yet. Task 1',
      kind: 'not-started',
      location: { file: EXERCISE, line: 3 },
    });
  });

  test('is in no file that the learner does not have', async () => {
    const fault = await faultOf('throw { message: "no", stack: "at f (exercises/09-none.ts:1:1)" };');
    expect(fault).toMatchObject({ message: 'your code threw an error: no', location: undefined });
  });
});

describe('the fault of code that used up', () => {
  test('the stack names the line and asks for methods that call themselves', async () => {
    const fault = await faultOf('const dig = (): number =>\n  dig() + 1;\ndig();');
    const says = new RegExp(`^${EXERCISE}:3: your code calls itself without end\\.`);
    expect(fault).toMatchObject({ message: expect.stringMatching(says), kind: 'error' });
  });

  test('the stack while it was parsed asks to take statements apart', async () => {
    const source = `export function f() {\n${'if (1)\n'.repeat(900)};\n}`;
    await expect(openSandbox(source)).rejects.toThrow(/^your code calls itself without end, or nests statements/);
  });

  test('the memory says so, and that of an error with the same words does not', async () => {
    const full = await faultOf('const all = []; for (let i = 0; ; i += 1) all.push(String(i).repeat(1e6));');
    expect(full).toMatchObject({ message: OUT_OF_MEMORY, kind: 'spent' });
    const claimed = await faultOf('throw new Error("out of memory");');
    expect(claimed).toMatchObject({ message: `${EXERCISE}:2: your code threw Error: out of memory`, kind: 'error' });
  });
});
