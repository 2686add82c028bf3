import { expect, test } from '@jest/globals';
import { errorCode } from './error-code';

test.each([
  [Object.assign(new Error('no entry'), { code: 'ENOENT' }), 'ENOENT'],
  [new Error('no entry'), undefined],
  [{ code: 7 }, undefined],
  ['ENOENT', undefined],
  [null, undefined],
  [undefined, undefined],
])('the code of %p is %p', (error, code) => {
  expect(errorCode(error)).toBe(code);
});
