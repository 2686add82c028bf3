import type { Course, Dispatcher } from '../grader/batch/dispatcher';
import { type AddressOptions, readAddresses } from './addresses';
import type { QueueDispatcher, SubmitOptions } from './queue-dispatcher';
import { requireQueuePackages } from './require-packages';
import { gradingVersion } from './submission-key';

/**
 * Connects a class to the queue of its version.
 *
 * @throws Error in one line if an address is missing or unsafe, or a server does not answer or is not fit
 */
export async function openQueue<Key>(
  course: Course,
  given: AddressOptions & SubmitOptions,
): Promise<Dispatcher<Key> & Pick<QueueDispatcher<Key>, 'submit' | 'close'>> {
  requireQueuePackages(course.root);
  const { urgency, audit } = given;
  const { QueueDispatcher } = await import('./queue-dispatcher');
  const dispatcher = new QueueDispatcher<Key>(course, gradingVersion(course), readAddresses(given), { urgency, audit });
  await dispatcher.check();
  return dispatcher;
}
