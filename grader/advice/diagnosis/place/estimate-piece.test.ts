import { describe, expect, test } from '@jest/globals';
import { EXERCISE } from '../../../../dev/testing/open-sandbox';
import { outside } from '../../../../dev/testing/outside';
import type { EstimatePiece } from './piece';

const { nativeTranspiler } = outside<typeof import('../../../compile/native')>('grader/compile/native');
const { SyntaxTree } = outside<typeof import('../../../compile/syntax-tree')>('grader/compile/syntax-tree');
const { findPiece } = outside<typeof import('./find-piece')>('grader/advice/diagnosis/place/find-piece');

/** The text that is found in a function `slopes` of a, b, c and h. */
function found(body: string, piece: Partial<EstimatePiece>, before = ''): string | undefined {
  const source = `${before}\nfunction slopes(a, b, c, h = 1) {\n${body}\n}`;
  const { program } = nativeTranspiler.parse(EXERCISE, source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const whole = { of: 'estimate', index: 0, calls: 'f', role: 'point', rightAxes: [], ...piece } as const;
  const span = findPiece({ file: EXERCISE, source, tree }, whole, ['slopes']);
  return span && source.slice(span.start, span.end);
}

/** The point (a, b, c) and the step h are 1, 20, 300 and 4000. */
const askedAt = (...asked: number[]) => ({ wrongPoints: [{ args: [1, 20, 300, 4000], asked }] });

const LOOP = `const p = [a, b, c];
  const slopes = [];
  for (let i = 0; i < 3; i += 1) {
    p[i] += h;
    slopes.push((f(...p) - f(a, b, c)) / h);
    p[i] -= h;
  }
  return slopes;`;

const CLOSURE = `const slope = (i) => {
    const left = [a, b, c];
    const right = [a, b, c];
    left[i] -= h;
    right[i] += h;
    const rise = f(...right) - f(...left);
    return rise / (2 * h);
  };
  return [slope(0), slope(1), slope(2)];`;

const NAMED = `const y = f(a, b, c);
  const ya = f(a + h, b, c);
  const yb = f(a, b + h, c);
  const yc = f(a, b, c + h);
  const da = (ya - y) / h;
  const db = (yb - y) / h;
  const dc = (yc - y) / h;
  return [da, db, dc];`;

describe('of an estimate is found', () => {
  test.each<[string, string, Partial<EstimatePiece>, string]>([
    ['what divides, in a loop', LOOP, { role: 'run' }, '(f(...p) - f(a, b, c)) / h'],
    ['the difference, in a loop', LOOP, { role: 'rise' }, 'f(...p) - f(a, b, c)'],
    ['how often the loop runs', LOOP, { index: 2, role: 'loop', rightAxes: [0, 1] }, 'i < 3'],
    ['what puts the point back', LOOP, { index: 1, rightAxes: [0], movedAlong: 0 }, 'p[i] -= h'],
    ['where the point should be put back', LOOP.replace('p[i] -= h;', ''), { index: 1, movedAlong: 0 }, 'slopes.push('],
    ['what divides, in a closure', CLOSURE, { role: 'run' }, 'rise / (2 * h)'],
    ['the difference, behind a variable', CLOSURE, { role: 'rise' }, 'f(...right) - f(...left)'],
    ['the step to the left', CLOSURE, { sign: -1 }, 'left[i] -= h'],
    ['the step to the right', CLOSURE, { sign: 1 }, 'right[i] += h'],
    ['a fixed index', CLOSURE.replace('right[i]', 'right[0]'), { index: 1, rightAxes: [0], sign: 1 }, 'right[0] += h'],
    ['a call at a wrong point', NAMED, askedAt(4001, 20, 300), 'f(a + h, b, c)'],
    ['a wrong point of another line', NAMED, { index: 1, ...askedAt(1, 20, 300) }, 'f(a, b, c)'],
  ])('%s', (_, body, piece, text) => {
    expect(found(body, piece)).toContain(text);
  });

  test('the name that a line was copied with', () => {
    const piece = { index: 1, belongsTo: 0, rightAxes: [0, 2], ...askedAt(4001, 20, 300) };
    expect(found(NAMED.replace('(yb - y)', '(ya - y)'), piece)).toBe('ya');
  });

  test('the returned list, if it names them in another order', () => {
    const piece = { belongsTo: 1, rightAxes: [2], ...askedAt(1, 4020, 300) };
    expect(found(NAMED.replace('[da, db, dc]', '[db, da, dc]'), piece)).toBe('[db, da, dc]');
  });

  test('what is given to a helper that is right for other elements', () => {
    const helper = 'const slope = (g, x, h) => (g(x + h) - g(x)) / h;';
    const body =
      'return [slope((x) => f(x, b, c), a, h), slope((x) => f(x, b, c), b, h), slope((x) => f(a, b, x), c)];';
    expect(found(body, { index: 1, rightAxes: [0] }, helper)).toBe('f(x, b, c)');
    expect(found(body, { index: 2, role: 'arguments', rightAxes: [0] }, helper)).toBe('slope((x) => f(a, b, x), c)');
  });

  test.each([
    ['a name that stands twice', 'const [x, y, z] = g(a, b, c, h); return [f(x, y, y)];', 'f(x, y, y)'],
    ['inputs in another order', 'const p = [a, c, b]; return [f(...p)];', '[a, c, b]'],
    ['variables in another order', 'const x = a; const y = b; const z = c; return [f(x, z, y)];', 'f(x, z, y)'],
  ])('%s', (_, body, text) => {
    expect(found(body, { isMixed: true })).toBe(text);
  });

  test('the number in place of the step', () => {
    expect(found('const right = f(a + 0.01, b, c); return [right - f(a, b, c)];', { fixedStep: 0.01 })).toBe('0.01');
  });

  test('an argument that stays moved', () => {
    const body = 'const y = f(a, b, c); a += h; const da = f(a, b, c) - y; b += h; return [da, f(a, b, c) - y];';
    expect(found(body, { index: 1, movedAlong: 0 })).toBe('a += h');
  });

  test('the second of two equal calls', () => {
    expect(found('const x = f(...a); const y = f(...a); return [x - y];', { missing: -1 })).toBe('f(...a)');
  });

  test('the variable that divides all estimates', () => {
    const body = 'const width = h; return [(f(a + h, b, c) - f(a - h, b, c)) / width, 0, 0];';
    expect(found(body, { role: 'run', isShared: true })).toBe('h');
  });

  test('a return in the first round of the loop', () => {
    expect(found(LOOP.replace('p[i] -= h;', 'return slopes;'), { role: 'loop' })).toBe('return slopes;');
  });

  test('the end of a function that returns nothing', () => {
    expect(found(CLOSURE.replace('return rise', 'rise'), { role: 'no-return' })).toBe('rise / (2 * h);');
  });

  test('the rounding of the result', () => {
    const body = NAMED.replace('[da, db, dc]', '[da, db, dc].map((x) => Math.round(x))');
    expect(found(body, { role: 'call' })).toBe('Math.round(x)');
  });
});
