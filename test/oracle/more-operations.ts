import type { Value } from '../../exercises/05-more-operations';
import type { Operation } from './operations';

export type { Value };

/**
 * The operations of exercise 05 by name, as those of exercise 04: plain cases first, behind them zeros, equal operands
 * and signs. All results and derivatives are closed forms, worked out by hand.
 */
export const MORE_OPERATIONS: Record<string, readonly Operation<Value>[]> = {
  sub: [
    { written: 'a.sub(b)', run: (a, b) => a.sub(b), at: [2.5, -4], data: 6.5, derivatives: [1, -1] },
    { written: 'a.sub(b)', run: (a, b) => a.sub(b), at: [-0.5, 7], data: -7.5, derivatives: [1, -1] },
    { written: 'a.sub(a)', run: (a) => a.sub(a), at: [1.5], data: 0, derivatives: [0] },
    { written: 'a.sub(3)', run: (a) => a.sub(3), at: [2.5], data: -0.5, derivatives: [1] },
    { written: 'a.sub(b)', run: (a, b) => a.sub(b), at: [0, 3], data: -3, derivatives: [1, -1] },
    { written: 'a.sub(0)', run: (a) => a.sub(0), at: [-4], data: -4, derivatives: [1] },
  ],
  rsub: [
    { written: 'a.rsub(5)', run: (a) => a.rsub(5), at: [2.5], data: 2.5, derivatives: [-1] },
    { written: 'a.rsub(0)', run: (a) => a.rsub(0), at: [2.5], data: -2.5, derivatives: [-1] },
    { written: 'a.rsub(-1)', run: (a) => a.rsub(-1), at: [-4], data: 3, derivatives: [-1] },
  ],
  rmul: [
    { written: 'a.rmul(5)', run: (a) => a.rmul(5), at: [2.5], data: 12.5, derivatives: [5] },
    { written: 'a.rmul(0)', run: (a) => a.rmul(0), at: [2.5], data: 0, derivatives: [0] },
    { written: 'a.rmul(-3)', run: (a) => a.rmul(-3), at: [-4], data: 12, derivatives: [-3] },
  ],
  rdiv: [
    { written: 'a.rdiv(3)', run: (a) => a.rdiv(3), at: [2.5], data: 1.2, derivatives: [-0.48] },
    { written: 'a.rdiv(-2)', run: (a) => a.rdiv(-2), at: [-0.5], data: 4, derivatives: [8] },
    { written: 'a.rdiv(0)', run: (a) => a.rdiv(0), at: [4], data: 0, derivatives: [0] },
    { written: 'a.rdiv(1)', run: (a) => a.rdiv(1), at: [-4], data: -0.25, derivatives: [-0.0625] },
  ],
  tanh: [
    {
      written: 'a.tanh()',
      run: (a) => a.tanh(),
      at: [0.8813735870195432],
      data: Math.SQRT1_2,
      derivatives: [0.5],
    },
    { written: 'a.tanh()', run: (a) => a.tanh(), at: [0], data: 0, derivatives: [1] },
    {
      written: 'a.tanh()',
      run: (a) => a.tanh(),
      at: [-1.5],
      data: -0.9051482536448664,
      derivatives: [0.1807066389236484],
    },
    {
      written: 'a.tanh()',
      run: (a) => a.tanh(),
      at: [0.3],
      data: 0.2913126124515909,
      derivatives: [0.9151369618266292],
    },
  ],
  relu: [
    { written: 'a.relu()', run: (a) => a.relu(), at: [2.5], data: 2.5, derivatives: [1] },
    { written: 'a.relu()', run: (a) => a.relu(), at: [0.5], data: 0.5, derivatives: [1] },
    { written: 'a.relu()', run: (a) => a.relu(), at: [-4], data: 0, derivatives: [0] },
  ],
};

/** Cases of tanh where it is flat or straight: large numbers of both signs, and a tiny one. */
export const TANH_FAR_FROM_ZERO = [
  { at: 20, data: 1, derivative: 0 },
  { at: -20, data: -1, derivative: 0 },
  { at: 400, data: 1, derivative: 0 },
  { at: -400, data: -1, derivative: 0 },
  { at: 1e-8, data: 1e-8, derivative: 1 },
];

/** Cases of relu at its kink, and as close to it as numbers get. */
export const RELU_AT_ZERO = [
  { at: 0, data: 0, derivative: 0 },
  { at: -0, data: 0, derivative: 0 },
  { at: 1e-300, data: 0, derivative: 1 },
];
