import { expect, test } from '@jest/globals';
import { emptyRun } from '../../dev/testing/run-of';
import { missingMember } from './missing-member';

function tell(name: string, text: string) {
  const { vm } = emptyRun(text);
  const { message, location } = missingMember(name, vm.program.parse(vm.file));
  return { next: message.replace(/^An object that your code made has no \w+, and the test needs it\. /, ''), location };
}

test('a member that is static, or has another case, is pointed at', () => {
  const file = 'exercises/01-gradf.ts';
  expect(tell('neg', 'class Value {\n  static neg() {}\n}')).toEqual({
    next: 'Your neg is static, so the class has it, and no object: remove "static".',
    location: { file, line: 2 },
  });
  expect(tell('exp', 'class Value {\n  log() {}\n  Exp() {}\n}')).toEqual({
    next: 'Did you mean Exp? Rename it to exp.',
    location: { file, line: 3 },
  });
});

test('a member that the class has is missing because the object is of another class', () => {
  expect(tell('log', 'class Value {\n  log() {}\n}')).toEqual({
    next: 'Your class has it, so the object is of another class: make each result an object of your class.',
    location: undefined,
  });
});

test('a member that the file does not hold is to be written or returned', () => {
  const next = 'Write it in your class, or return an object that has it.';
  expect(tell('add', 'class Value {\n  radd() {}\n}')).toEqual({ next, location: undefined });
  expect(missingMember('add', undefined).message).toContain(next);
});
