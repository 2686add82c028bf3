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
