import { describe, expect, test } from '@jest/globals';
import { type CompilerProblem, compilerOpinion } from './compiler-opinion';

const FILE = { file: 'exercises/04-value.ts', source: 'one\ntwo + three\n' };

function opinionOn(problem: Partial<CompilerProblem>, part: string | null = null): string | undefined {
  const whole = {
    code: 2304,
    message: "Cannot find name 'two'.",
    start: 4,
    end: 7,
    within: ['Value', 'mul'],
    ...problem,
  };
  return compilerOpinion([whole], { part }, FILE, true)?.text;
}

describe('the second opinion of a compiler', () => {
  test('has the place and a name of its own', () => {
    const problem = { code: 2304, message: "Cannot find name 'two'.", start: 4, end: 7, within: [] };
    expect(compilerOpinion([problem], { part: null }, FILE, true)).toEqual({
      id: 'compiler:2304',
      layer: 'compiler',
      kind: '2304',
      text: 'Line 2: nothing here is called `two`.',
      places: [{ file: FILE.file, line: 2, column: 1, endLine: 2, endColumn: 4 }],
    });
  });

  test('is about the part that fails', () => {
    expect(opinionOn({}, 'mul')).toBeDefined();
    expect(opinionOn({}, 'pow')).toBeUndefined();
  });

  test.each([
    [
      2551,
      "Property 'Cos' does not exist on type 'Math'. Did you mean 'cos'?",
      'there is no `Cos` here. Did you mean `cos`?',
    ],
    [2552, "Cannot find name 'grd'. Did you mean 'grad'?", 'there is no `grd` here. Did you mean `grad`?'],
    [
      2339,
      "Property 'data' does not exist on type 'number | Value'.",
      'this may be a plain number, which has no `data`.',
    ],
    [
      2663,
      "Cannot find name 'two'. Did you mean the instance member 'this.two'?",
      'there is no `two` here. Did you mean `this.two`?',
    ],
    [
      2693,
      "'two' only refers to a type, but is being used as a value here.",
      '`two` is the name of a type, and of no value.',
    ],
    [
      2348,
      "Value of type 'typeof two' is not callable. Did you mean to include 'new'?",
      '`two` is a class. Write new in front of it: `new two(…)`.',
    ],
    [
      1192,
      `Module '"/home/me/engine/f"' has no default export.`,
      'no export there is without a name. Put the name in braces: import { two } from …',
    ],
    [2322, "Type 'string' is not assignable to type 'number'.", 'this is a text, where a number is wanted.'],
    [2554, 'Expected 3 arguments, but got 1.', 'this call gives 1 value, but 3 are wanted.'],
    [1005, "')' expected.", '`)` is missing here.'],
  ])('says of problem %i what is so', (code, message, sentence) => {
    expect(opinionOn({ code, message })).toBe(`Line 2: ${sentence}`);
  });

  test.each([
    [2322, "Type 'number[]' is not assignable to type '[number, number, number]'."],
    [2532, 'Object is possibly undefined.'],
    [1005, "',' expected."],
  ])('leaves out problem %i, of which nothing is certain', (code, message) => {
    expect(opinionOn({ code, message })).toBeUndefined();
  });
});
