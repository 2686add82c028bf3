import type { GLOBALS } from './declared-tests';
import { scope } from './suite-api';

/** Stands for '@jest/globals' in the script of the suites. */
export const { describe, test } = scope.gradkata.globals as typeof GLOBALS;
