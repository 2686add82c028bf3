import { createContext, runInContext } from 'node:vm';
import { beforeAll, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';

const { nodeHost } = outside<typeof import('../jest/node-host')>('grader/jest/node-host');
const { installMath } = outside<typeof import('./install-math')>('grader/judge/install-math');

const realm = createContext({});
const evaluate = (expression: string): unknown => runInContext(expression, realm);
const host = nodeHost('', () => ({ name: '', children: [] }));

beforeAll(() => installMath(host, evaluate('Math') as object));

test.each(['sin', 'cos', 'exp', 'log', 'pow', 'tanh', 'atan2', 'cbrt', 'log1p'])(
  'Math.%s of a realm is that of the VM',
  (name) => {
    expect(evaluate(`Math.${name}.toString()`)).not.toContain('[native code]');
    expect(evaluate(`Math.${name}(0.5, 2)`)).toBeCloseTo(Math[name as 'pow'](0.5, 2), 14);
  },
);

test.each(['sqrt', 'abs', 'max', 'floor', 'fround'])('Math.%s, which is exact, stays', (name) => {
  expect(evaluate(`Math.${name}.toString()`)).toContain('[native code]');
});

test('a function of Math that the VM cannot replace says so', () => {
  expect(() => evaluate('Math.hypot(3, 4)')).toThrow(
    'A suite cannot use Math.hypot: its result differs between engines.',
  );
});
