import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@jest/globals';
import type { ExerciseResult } from '../../core/result';
import { renderExerciseList } from './exercise-list';

const exercise = (id: string, score: number): ExerciseResult => ({
  id,
  title: id,
  status: score === 10 ? 'pass' : 'fail',
  score,
  maxScore: 10,
  message: null,
  tests: [],
});
const EXERCISES = [exercise('01-one', 10), exercise('02-two', 2.5), exercise('03-three', 0.2)];
const CHAPTERS = [
  { number: 1, title: 'First', exercises: ['01-one', '02-two'] },
  { number: 2, title: 'Second', exercises: ['03-three'] },
  { number: 3, title: 'Third', exercises: ['04-absent'] },
];
const shown = (...args: Parameters<typeof renderExerciseList>) =>
  renderExerciseList(...args).map((line) => stripVTControlCharacters(line).replaceAll(/ +/g, ' '));

test('several chapters have a heading and a subtotal each', () => {
  expect(shown(EXERCISES, CHAPTERS)).toEqual([
    'Chapter 1 · First',
    'OK 01-one 10 / 10',
    'WRONG! 02-two 2.5 / 10',
    ' together 12.5 / 20',
    '',
    'Chapter 2 · Second',
    'WRONG! 03-three 0.2 / 10',
    ' together 0.2 / 10',
  ]);
});

test('exercises of one chapter, or of none, are a plain list', () => {
  const list = ['OK 01-one 10 / 10', 'WRONG! 02-two 2.5 / 10'];
  expect(shown(EXERCISES.slice(0, 2), CHAPTERS)).toEqual(list);
  expect(shown(EXERCISES.slice(0, 2))).toEqual(list);
});

test('exercises of the course’s own come last', () => {
  expect(shown(EXERCISES, CHAPTERS.slice(1)).slice(-4, -1)).toEqual([
    'From your course',
    'OK 01-one 10 / 10',
    'WRONG! 02-two 2.5 / 10',
  ]);
});

test('a chapter that is not begun, or done, has one line; the first open one is shown whole', () => {
  const done = [exercise('01-one', 10), exercise('02-two', 10)];
  expect(shown([...done, exercise('03-three', 2)], CHAPTERS)).toEqual([
    'OK Chapter 1 · First 20 / 20',
    '',
    'Chapter 2 · Second',
    'WRONG! 03-three 2 / 10',
    ' together 2 / 10',
  ]);
  const later = [exercise('03-three', 10), exercise('04-four', 10)];
  const last = { number: 3, title: 'Third', exercises: ['04-four'] };
  expect(shown([exercise('01-one', 0), ...later], [...CHAPTERS.slice(0, 2), last]).slice(-3)).toEqual([
    '',
    'OK Chapter 2 · Second 10 / 10',
    'OK Chapter 3 · Third 10 / 10',
  ]);
});

test('all chapters are shown whole when all is right', () => {
  expect(shown([exercise('01-one', 10), exercise('03-three', 10)], CHAPTERS)).toContain('OK 03-three 10 / 10');
});
