import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import { collectStrayErrors } from './stray-errors';

test('unhandled errors are collected, but for rejections that are handled later', () => {
  const source = new EventEmitter();
  const stray = collectStrayErrors(source);
  const [first, second] = [new Promise(() => {}), new Promise(() => {})];
  source.emit('uncaughtException', 'uncaught');
  source.emit('unhandledRejection', 'first', first);
  source.emit('unhandledRejection', 'second', second);
  expect(stray.errors()).toEqual(['uncaught', 'first', 'second']);
  source.emit('rejectionHandled', first);
  expect(stray.errors()).toEqual(['uncaught', 'second']);
  stray.stop();
  expect(source.eventNames()).toEqual([]);
});
