import { describe, expect, test } from '@jest/globals';
import { isDownload, parseLmsName } from './lms-names';

const EVIL = 'Joe Roe_6_assignsubmission_file_b.ts';

describe('a name of a bulk download tells the learner and the file', () => {
  test.each([
    ['doejane_12345_67890_01-gradf.ts', 'doejane_12345', '67890', '01-gradf.ts'],
    ['van_der_berg_1_2_my_home_work_3_4.zip', 'van_der_berg_1', '2', 'my_home_work_3_4.zip'],
    ['7_8_9_01-gradf.ts', '7_8', '9', '01-gradf.ts'],
    ['a_1_2_Joe Roe_6_assignsubmission_file_b.ts', 'a_1', '2', 'Joe Roe_6_assignsubmission_file_b.ts'],
  ])('of Canvas: %s', (name, learner, number, file) => {
    const canvasUser = learner.slice(learner.lastIndexOf('_') + 1);
    expect(parseLmsName(name, false)).toEqual({ learner, number, file, keys: { canvasUser } });
  });

  test('of Canvas, late', () => {
    expect(parseLmsName('doejane_LATE_12345_67890_01-gradf-1.ts', false)).toEqual({
      ...{ learner: 'doejane_12345', number: '67890', file: '01-gradf-1.ts' },
      ...{ keys: { canvasUser: '12345' }, handedIn: { isLate: true } },
    });
  });

  test('of Canvas, where names are hidden', () => {
    const anonymous = { learner: 'anon_aB3dE', number: '67', file: '01-gradf.ts' };
    expect(parseLmsName('anon_aB3dE_67_01-gradf.ts', false)).toEqual(anonymous);
  });

  test.each([
    ['Jane Doe_12345_assignsubmission_file_', true, ''],
    ['Jane Doe_12345_assignsubmission_file', true, ''],
    ['Jane Doe_12345_assignsubmission_file_01-gradf.ts', false, '01-gradf.ts'],
    ['Jane Doe_12345_assignsubmission_file_Joe Roe_6_assignsubmission_file_b.ts', false, EVIL],
    ['Jane Doe_12345_assignsubmission_file_a_1_2_b.ts', false, 'a_1_2_b.ts'],
  ])('of Moodle: %s', (name, isFolder, file) => {
    expect(parseLmsName(name, isFolder)).toEqual({
      ...{ learner: 'Jane Doe_12345', number: undefined, file },
      keys: { participant: '12345' },
    });
  });

  test('for a text that was typed into a page of Moodle it tells that there is no file', () => {
    expect(parseLmsName('Jane Doe_12345_assignsubmission_onlinetext_', true)).toBe('text');
    expect(parseLmsName('Jane Doe_12345_assignsubmission_onlinetext_onlinetext.html', false)).toBe('text');
    expect(parseLmsName('Jane Doe_12345_assignfeedback_comments_', true)).toBe('text');
  });

  test.each([
    ['Canvas', `${'_1_1_1'.repeat(10_900)}\nx`],
    ['Moodle', `a${'_1_assignsubmission_a'.repeat(3_100)}\nx`],
  ])('with a line feed at the end of a long name is parsed in linear time: %s', (_, name) => {
    expect(parseLmsName(name, false)).toBeDefined();
  });

  test.each(['alice', 'alice.zip', 'group_12', '01-gradf.ts', 'doejane_12345_67890', 'a_b_c_d.ts'])(
    '%s is no such name',
    (name) => {
      expect(parseLmsName(name, false)).toBeUndefined();
    },
  );

  test('a folder is no name of Canvas, whose downloads have files alone', () => {
    expect(parseLmsName('doejane_12345_67890_homework', true)).toBeUndefined();
  });
});

describe('an archive', () => {
  test.each([
    ['with files as Canvas names them', ['doe_1_2_01-gradf.ts', 'roe_3_4_01-gradf.ts']],
    ['with the files of one learner', ['doe_1_2_01-gradf.ts']],
    ['with folders as Moodle names them', ['J D_1_assignsubmission_file_/01-gradf.ts']],
    ['inside a folder', ['hw/doe_1_2_x.zip', 'hw/README.txt']],
    ['when it is full of zips', ['alice.zip', 'bob.zip']],
  ])('is a bulk download if it has %s', (_, paths) => {
    expect(isDownload(paths)).toBe(true);
  });

  test.each([
    ['the exercises', ['01-gradf.ts', '04-value.ts']],
    ['a folder of exercises', ['exercises/01-gradf.ts']],
    ['a folder around it', ['alice/exercises/01-gradf.ts', 'alice/notes.txt']],
    ['a zip beside', ['exercises/01-gradf.ts', 'old.zip']],
    ['nothing', []],
    ['photographs', ['01_gradf.ts', 'IMG_2026_1127_a.jpg']],
  ])('is no bulk download if it is one submission with %s', (_, paths) => {
    expect(isDownload(paths)).toBe(false);
  });
});
