import { CALLS_OF_WEIGHT } from '../core/sweep';

/** What a call of a sweep takes. */
export const OTHER = { nothing: 0, number: 1, leaf: 2 } as const;

/** Values and calls of one sweep. */
export const MAX_LEAVES = 64;
export const MAX_CALLS = 128;

/** Numbers of a call: its leaf, what it takes, and that number or leaf; then its data and its gradient. */
export const CALL_SLOTS = 3;

/**
 * The guest's side of a sweep, evaluated before learner code. Most of its time goes into new Values, so calls share
 * their leaves, and one sum of all calls goes backward.
 *
 * @param buffer the memory of the leaves, then of the calls
 */
export const SWEEP_SOURCE = `(buffer) => {
  const { construct } = Reflect;
  const slots = new Float64Array(buffer);
  const numberOf = (value) => (typeof value === 'number' ? value : NaN);
  return (Value, method, leafCount, callCount) => {
    const leaves = { __proto__: null };
    for (let index = 0; index < leafCount; index += 1) leaves[index] = construct(Value, [slots[index]]);
    const results = { __proto__: null };
    let sum;
    for (let index = 0; index < callCount; index += 1) {
      if (sum && index % ${CALLS_OF_WEIGHT} === 0) sum = sum.add(sum);
      const at = ${MAX_LEAVES} + ${CALL_SLOTS} * index;
      const self = leaves[slots[at]];
      const takes = slots[at + 1];
      const other = slots[at + 2];
      const result =
        takes === ${OTHER.nothing} ? self[method]() : self[method](takes === ${OTHER.leaf} ? leaves[other] : other);
      slots[at] = numberOf(result.data);
      results[index] = result;
      sum = sum ? sum.add(result) : result.add(0);
    }
    sum.add(sum).add(sum).backward();
    for (let index = 0; index < callCount; index += 1)
      slots[${MAX_LEAVES} + ${CALL_SLOTS} * index + 1] = numberOf(results[index].grad);
    for (let index = 0; index < leafCount; index += 1) {
      const isUnchanged = leaves[index].data === slots[index];
      slots[index] = isUnchanged ? numberOf(leaves[index].grad) : NaN;
    }
  };
}`;
