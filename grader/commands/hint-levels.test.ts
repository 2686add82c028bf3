import { describe, expect, test } from '@jest/globals';
import { exerciseResult, recorded, testResult } from '../../dev/testing/results';
import type { Edit } from '../advice/repair/edit';
import type { Diagnosis, Status } from '../core/result';
import { changeHint, observationHint } from './hint-levels';

const reading: Diagnosis = { id: 'r', layer: 'reading', kind: null, text: 'Your g is 2a.', places: [] };
const partTest = (part: string | null, status: Status, diagnoses: Diagnosis[] = []) =>
  testResult({ part, status, diagnoses });

describe('the hint about what the code does', () => {
  test('is what was read off, rather than the recorded mistake', () => {
    const exercise = exerciseResult('04-x', [partTest('mul', 'fail', [recorded('m', 'No plus.'), reading])]);
    expect(observationHint(exercise, 'mul', '')?.lines).toEqual(['Your g is 2a.']);
  });

  test('is the recorded mistake if nothing was read off', () => {
    const exercise = exerciseResult('04-x', [partTest('mul', 'fail', [recorded('m', 'No plus.')])]);
    expect(observationHint(exercise, 'mul', '')?.lines).toEqual(['No plus.']);
  });

  test('names the right operation before a wrong one, or else the one after it', () => {
    const source = ['mul', 'pow', 'exp', 'log'].map((name) => `${name}() { this.grad += 1; }`).join('\n');
    const tests = [partTest('mul', 'fail'), partTest('pow', 'pass'), partTest('exp', 'pass'), partTest('log', 'error')];
    expect(observationHint(exerciseResult('04-x', tests), 'log', source)?.lines[0]).toMatch(
      /^Your exp is right\. Compare log/,
    );
    expect(observationHint(exerciseResult('04-x', tests), 'mul', source)?.lines[0]).toMatch(
      /^Your pow is right\. Compare mul/,
    );
  });

  test('passes over an operation without a backward step of its own, which is not alike', () => {
    const tests = [partTest('tanh', 'fail'), partTest('rdiv', 'pass'), partTest('relu', 'pass')];
    const source = 'tanh() { this.grad += 1; } rdiv() { return this.pow(-1); } relu() { this.grad += 1; }';
    const hintFor = (text: string) => observationHint(exerciseResult('05-x', tests), 'tanh', text)?.lines[0];
    expect(hintFor(source)).toMatch(/^Your relu is right\./);
    expect(hintFor(source.replace('this.grad += 1', 'return this'))).toBeUndefined();
  });

  test('does not exist for formulas without a reading, and for what is not started', () => {
    const formulas = [partTest('∂f/∂a', 'fail'), partTest('∂f/∂b', 'pass')];
    expect(observationHint(exerciseResult('01-x', formulas), '∂f/∂a', '')).toBeUndefined();
    const stubs = [partTest('mul', 'not-started'), partTest('pow', 'pass')];
    expect(observationHint(exerciseResult('04-x', stubs), 'mul', '')).toBeUndefined();
  });
});

describe('the hint with the change', () => {
  const source = 'function g(h, a) {\n  const x = h - a;\n  return x;\n}\n';
  const hintOf = (start: number, end: number, text: string, part: string | null = null) => {
    const edit: Edit = { start, end, text, kind: 'sign', cost: 1, place: { start, end }, like: '' };
    const repair = {
      part,
      edits: [edit],
      places: [],
      quote: '',
      mended: new Set<string>(),
      isWhole: part === null,
      tried: 1,
      workedMs: 1,
    };
    return changeHint({ repair, source }).lines;
  };

  test('shows the line before and after it', () => {
    const minus = source.indexOf('-');
    expect(hintOf(minus, minus + 1, '+')).toEqual([
      'With this change every test passes:',
      '- const x = h - a;',
      '+ const x = h + a;',
    ]);
  });

  test('shows an added line alone, and names the part if others are still wrong', () => {
    const at = source.indexOf('  return');
    expect(hintOf(at, at, '  a += 1;\n', 'mul')).toEqual(['With this change every test of mul passes:', '+ a += 1;']);
  });

  test('shows lines that changed places, although each of them was there before', () => {
    const [from, to] = [source.indexOf('const'), source.indexOf('\n}')];
    expect(hintOf(from, to, 'return x;\n  const x = h - a;')).toEqual([
      'With this change every test passes:',
      '- const x = h - a;',
      '- return x;',
      '+ return x;',
      '+ const x = h - a;',
    ]);
  });

  test('shows a removed line alone', () => {
    const from = source.indexOf('const');
    expect(hintOf(from, source.indexOf('\n  return'), '')).toEqual([
      'With this change every test passes:',
      '- const x = h - a;',
    ]);
  });
});
