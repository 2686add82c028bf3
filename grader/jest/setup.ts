import { expect } from '@jest/globals';
import { MATCHERS } from '../suite/matchers';
import { runnerApi } from '../suite/runner-api';

// Hands Jest's own `expect` to the suites, and the project's matchers to Jest.
Object.assign(runnerApi(), { expect });
expect.extend(MATCHERS);
