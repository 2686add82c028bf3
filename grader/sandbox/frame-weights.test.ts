import { describe, expect, test } from '@jest/globals';
import { type FunctionCode, weighFrames } from './frame-weights';

const NO_INTERPRETER = -1;

const code = (hasFrame: boolean, callees: number[], calledTypes: number[] = []): FunctionCode => ({
  variables: 4,
  hasFrame,
  callees,
  calledTypes,
});
/** What 4 variables take in a function with a frame, and in one without. */
const [FRAMED, PLAIN] = [128, 80];

describe('the frame of a function', () => {
  test('grows by what the function takes of the host’s stack', () => {
    expect([...weighFrames([code(true, [])], [], NO_INTERPRETER).frames]).toEqual([FRAMED]);
  });

  test('grows by the longest way from the frame before, over functions that have none', () => {
    const all = [code(true, [1, 2]), code(false, [2]), code(false, [3]), code(true, [])];
    expect([...weighFrames(all, [], NO_INTERPRETER).frames]).toEqual([FRAMED, 0, 0, FRAMED + 2 * PLAIN]);
  });

  test('grows by a way over a table, which may hold any function of its type', () => {
    const all = [code(false, [], [1]), code(true, [])];
    expect([...weighFrames(all, [undefined, [1]], NO_INTERPRETER).frames]).toEqual([0, FRAMED + PLAIN]);
  });
});

describe('a call between functions without frames', () => {
  test('counts by itself if it closes a circle', () => {
    const weights = weighFrames([code(false, [1]), code(false, [0])], [], NO_INTERPRETER);
    expect([weights.isCountedCall(0, 1), weights.isCountedCall(1, 0)]).toEqual([false, true]);
    expect(weights.calls[1]).toBe(2 * PLAIN);
  });

  test('counts by itself if it closes a circle by way of a table', () => {
    const weights = weighFrames([code(false, [], [0])], [[0]], NO_INTERPRETER);
    expect([weights.isCountedType(0), weights.hasCountedCalls(0)]).toEqual([true, true]);
  });

  test('does not count in a circle that has a frame', () => {
    const weights = weighFrames([code(false, [1]), code(true, [0])], [], NO_INTERPRETER);
    expect([weights.isCountedCall(0, 1), weights.hasCountedCalls(0)]).toEqual([false, false]);
  });
});

test('a call of the interpreter counts where it is made, and adds nothing to the interpreter’s frame', () => {
  const weights = weighFrames([code(false, [1]), code(true, [])], [], 1);
  expect([weights.isCountedCall(0, 1), weights.frames[1]]).toEqual([true, FRAMED]);
});
