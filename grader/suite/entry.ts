import { door } from './door';
import { loadSuite, reasonOf } from './loading';

/**
 * The one test file that Jest is given for grading: it loads the suites. Jest sets up its framework anew for each test
 * file, which for four small suites costs as much again as running them.
 */
const grader = door();
// Jest and expect take down where each test and each comparison stands; what learners are shown comes from elsewhere.
if (grader) Error.stackTraceLimit = 0;
for (const suite of grader?.suites ?? []) {
  try {
    loadSuite(suite, require);
  } catch (error) {
    grader?.breakdown(suite.file, new Error(reasonOf(error)));
  }
}
