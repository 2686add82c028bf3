import { describe, expect, test } from '@jest/globals';
import { RUN, UNGRADED } from '../../../dev/testing/platforms';
import { resultsOf } from '../../../dev/testing/results';
import { STAFF_REMEDIES } from '../../core/staff-remedies';
import { FORMATS } from './index';
import type { Format } from './shared/format';

/** Formats that only staff reads, when they are about a class. */
const FOR_STAFF = ['json', 'csv', 'markdown', 'report'];

/** Gradebooks and others that have no text for a submission without points. */
const WITHOUT_TEXT = ['canvas', 'moodle', 'blackboard', 'brightspace', 'classroom50'];

const remedies = Object.values(STAFF_REMEDIES);
const ungraded = (remedy: string, id = 'alice') => ({ ...UNGRADED, id, message: `The machine stopped. ${remedy}` });

/** The text of a document, also if it escapes characters or is in base64. */
const rendered = (name: string, remedy: string, isClass = false): string => {
  const format = FORMATS[name] as Format;
  const results = isClass ? [ungraded(remedy), ungraded(remedy, 'bob')] : [ungraded(remedy)];
  const text =
    format.of === 'class'
      ? [...format.render(resultsOf(...results), RUN)].join('')
      : results.map((one) => format.render(one, RUN)).join('');
  return (name === 'classroom' ? Buffer.from(text, 'base64').toString('utf8') : text).replaceAll('\\u003a', ':');
};

describe.each(remedies)('of a submission that is not graded, what only staff can do, "%s",', (remedy) => {
  const others = Object.keys(FORMATS).filter((name) => !['json', 'csv', 'report'].includes(name));

  test.each(others)('is not told by %s to its learner', (name) => {
    const text = rendered(name, remedy);
    expect(text).not.toContain(remedy.slice(0, 20));
    if (!WITHOUT_TEXT.includes(name)) {
      expect(text).toContain('The machine stopped.');
      expect(text).toContain('not your doing');
    }
  });

  test.each(FOR_STAFF)('is told by %s of a class', (name) => {
    expect(rendered(name, remedy, true)).toContain(remedy.slice(0, 20));
  });
});
