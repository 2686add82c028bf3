import type { Status, SubmissionResult } from '../../core/result';
import { truncate } from '../../text/truncate';
import { fitJson } from './shared/fit-size';
import { isUngraded, type RunInfo, type SubmissionFormat } from './shared/format';
import { fractionOf, pointsText } from './shared/points-text';
import { type ShownTest, shownTests } from './shared/shown-tests';
import { ungradedText } from './shared/ungraded-text';

/** `validation_results.json` of a custom validator by Submitty's `instructor/autograding/validation.md`. */
export type SubmittyValidation =
  | { status: 'success'; data: { score: number; message: SubmittyMessage[] } }
  | { status: 'failure'; message: string };

interface SubmittyMessage {
  message: string;
  status: 'information' | 'failure' | 'warning' | 'success';
}

const MESSAGE_STATUS: Record<Status, SubmittyMessage['status']> = {
  pass: 'success',
  fail: 'failure',
  error: 'failure',
  'not-started': 'warning',
  waiting: 'warning',
};

/**
 * The score is a fraction of 1, and each test is a message. `success` and `failure` are about the validator, not the
 * answer: an ungraded submission is a `failure`. Hidden tests are listed as `hidden test 1`.
 */
export const submitty: SubmissionFormat = {
  about: 'validation_results.json for Submitty',
  of: 'submission',
  extension: 'json',
  render: (result, run) => fitJson((length) => submittyValidation(result, run, length)),
};

function submittyValidation(result: SubmissionResult, { seed }: RunInfo, length: number): SubmittyValidation {
  if (isUngraded(result)) return { status: 'failure', message: truncate(ungradedText(result), length) };
  const message: SubmittyMessage[] = [
    { message: pointsText(result), status: 'information' },
    ...shownTests(result, seed).map((shown) => messageOf(shown, length)),
  ];
  return { status: 'success', data: { score: fractionOf(result), message } };
}

function messageOf({ test, title, advice }: ShownTest, length: number): SubmittyMessage {
  const message = [title, truncate(advice, length)].filter(Boolean).join('\n');
  return { message, status: MESSAGE_STATUS[test.status] };
}
