import { door } from './door';

/**
 * The one test file that Jest is given for grading: it loads the suites. Jest sets up its framework anew for each test
 * file, which for four small suites costs as much again as running them.
 */
const grader = door();
for (const suite of grader?.suites ?? []) {
  try {
    require(suite);
  } catch (error) {
    grader?.breakdown(suite, error);
  }
}
