import { describe, expect, test } from '@jest/globals';
import { renderRegions } from './regions';

/** Four points, in the corners of a square. */
const CORNERS = {
  inputs: [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  targets: [-1, 1, -1, 1],
};

const drawn = (network: (inputs: readonly number[]) => number, columns = 12) =>
  renderRegions(CORNERS, network, columns);

describe('the picture of the regions', () => {
  test('is shaded where the network gives more than 0, and has each point in its place', () => {
    expect(drawn(([x = 0]) => x - 0.5)).toEqual([
      '      ░░░░░░',
      '  ○   ░░░░●░',
      '      ░░░░░░',
      '      ░░░░░░',
      '      ░░░░░░',
      '  ○   ░░░░●░',
    ]);
  });

  test('has the second input upwards', () => {
    const shaded = drawn(([, y = 0]) => y - 1).map((line) => line.includes('░'));
    expect(shaded).toEqual([true, false, false, false, false, false]);
  });

  test('is at most 60 columns wide', () => {
    expect(drawn(() => 1, 200)[0]).toHaveLength(60);
  });
});
