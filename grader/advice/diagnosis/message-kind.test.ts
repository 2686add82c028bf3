import { expect, test } from '@jest/globals';
import { messageKind } from './message-kind';

test('errors of one kind differ in the names and numbers that they quote', () => {
  const read = (name: string) =>
    messageKind(`exercises: your code threw TypeError: cannot read property '${name}' of 3`);
  expect(read('data')).toBe(read('grad'));
  expect(read('data')).not.toBe(messageKind('exercises: your code threw TypeError: not a function'));
});

test('errors that learner code throws by itself are one kind, with any text', () => {
  expect(messageKind('exercises: your code threw RangeError: too small')).toBe(
    messageKind('exercises: your code threw TypeError: no number'),
  );
});

test('what a library throws counts by its sentence', () => {
  const freed = (name: string) =>
    messageKind(`exercises: your code threw ReferenceError: Referenced tracer ${name} freed, please use .ref`);
  expect(freed('Array:float64[4]')).toBe(freed('JVPTracer(float64[])'));
  expect(freed('Array:float64[4]')).not.toBe(messageKind('exercises: your code threw RangeError: too small'));
});

test('what a method returned counts by its method, not by its number', () => {
  expect(messageKind('radd returned 7.5, and so on')).toBe(messageKind('radd returned -3, and so on'));
  expect(messageKind('radd returned 7.5, and so on')).not.toBe(messageKind('mul returned 7.5, and so on'));
});
