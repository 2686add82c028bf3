import { expect, test } from '@jest/globals';
import type { LearnerKeys } from '../core/source-facts';
import { nameInArchive } from './name-in-archive';

const nameOf = (id: string, keys?: LearnerKeys) => nameInArchive(id, keys, 'html', new Set());

/** The participant whom Moodle finds by a path: `importziplib.php` splits each part at underscores. */
function moodleParticipant(path: string): string | undefined {
  const split = path.split('/').map((part) => part.split('_'));
  return split.find(([, number, kind]) => /^\d+$/.test(number ?? '') && kind === 'assignfeedback')?.[1];
}

/** The user and the upload that Canvas finds: the first two parts of digits. */
function canvasNumbers(name: string): string[] {
  const parts = name.split('_').filter((part) => part !== 'LATE');
  return parts.filter((part) => /^\d+$/.test(part)).slice(0, 2);
}

test.each(['Jane Doe_1234567', 'Jane_van_Doe_1234567', 'J/../D_1234567', '7_1234567', '\u202e<b>_1234567'])(
  'Moodle finds the participant of %j',
  (id) => {
    const name = nameOf(id, { participant: '1234567' });
    expect(moodleParticipant(name)).toBe('1234567');
    expect(name.split('/')).toHaveLength(2);
    expect(name).not.toMatch(/(?:^|\/)[.~]/);
  },
);

test.each(['doejane_12345_67890', 'doejane_12345', 'van_der_berg_12345_67890', '77_12345', '..\\x_12345'])(
  'Canvas finds the user and the upload of %j',
  (id) => {
    expect(canvasNumbers(nameOf(id, { canvasUser: '12345', canvasUpload: '67890' }))).toEqual(['12345', '67890']);
  },
);

test('a submission of no platform has its own name, and no two share one', () => {
  expect(nameOf('smith_2024')).toBe('smith_2024.html');
  const taken = new Set<string>();
  const names = ['Jane Doe_7', 'Jane Doe_7-2'].map((id) => nameInArchive(id, { participant: '7' }, 'html', taken));
  expect(names).toEqual([
    'Jane Doe_7_assignfeedback_file/feedback.html',
    'Jane Doe 7-2_7_assignfeedback_file/feedback.html',
  ]);
});
