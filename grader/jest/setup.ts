import { expect } from '@jest/globals';
import { MATCHERS } from '../suite/matchers';
import { runnerApi } from '../suite/runner-api';

// Gives Jest's `expect` and `require` to the runner of the suites, and the matchers of the suites to Jest.
Object.assign(runnerApi(), { expect, loadFile: (file: string) => require(file) });
expect.extend(MATCHERS);
