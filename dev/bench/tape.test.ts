import { expect, test } from '@jest/globals';
import { Tape } from './tape';

test('a tape computes gradients, and begins anew behind what it keeps', () => {
  const tape = new Tape(10);
  const [a, b] = [tape.leaf(2), tape.leaf(-3)];
  const { length } = tape;
  for (let round = 0; round < 2; round += 1) {
    const out = tape.tanh(tape.add(tape.mul(a, b), tape.leaf(6)));
    tape.backward(tape.add(out, a));
    // tanh(0) passes its gradient on as it is. Gradients of what is kept add up.
    expect([...tape.grad.slice(0, 2)]).toEqual([-2 * (round + 1), 2 * (round + 1)]);
    tape.cut(length);
  }
});
