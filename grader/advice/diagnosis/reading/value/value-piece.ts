import type { Piece, PlacedPiece } from '../../place/piece';
import type { CoreReading } from './probe-core';
import type { OperandReading } from './probe-operand';
import type { OperationReading } from './probe-operation';
import type { OtherUses } from './probe-other-uses';

/**
 * What the sentence on an operation is about: the first thing that is wrong with it.
 *
 * @param isAlike true if others have the same fault, which may be in what they share
 */
export function operationPiece(reading: OperationReading, isAlike: boolean): PlacedPiece | undefined {
  const { returned, thrown, failedAt, data, changes, isEarly, operands } = reading;
  if (thrown) return thrown.in === 'backward' ? { of: 'step' } : undefined;
  if (changes) return { of: 'change', property: 'data' };
  if (returned !== 'a Value') return special(failedAt !== undefined, { of: 'result' });
  if (!data || !operands) return undefined;
  if (data.kind !== 'right') return special(data.kind === 'special', { of: 'data' });
  if (isEarly) return { of: 'step' };
  return gradientPiece(operands, isAlike) ?? otherUsePiece(reading.otherUses ?? {});
}

function gradientPiece(operands: readonly OperandReading[], isAlike: boolean): PlacedPiece | undefined {
  const silent = operands.filter(({ law }) => law === 'none');
  const isMultiplied = silent.some(({ accumulation }) => accumulation === 'multiplies');
  if (silent.length === operands.length && !isMultiplied) return { of: 'step' };
  const first = (isWrong: (operand: OperandReading) => boolean, isShared = false): Piece | undefined => {
    const operand = operands.findIndex(isWrong);
    return operand < 0 ? undefined : { of: 'gradient', operand, isShared };
  };
  const overwriting = operands.findIndex(({ accumulation }) => accumulation === 'overwrites');
  return (
    first(({ law }) => law === 'no number') ??
    first(({ readsGrad }) => readsGrad) ??
    first(({ law }) => law === 'none') ??
    (operands.every(({ goesOn }) => goesOn) ? undefined : { of: 'parents' }) ??
    first(({ law }) => law !== 'times', true) ??
    (overwriting < 0 ? undefined : { of: 'gradient', operand: overwriting, isAssigned: true, isShared: true }) ??
    first(({ accumulation }) => accumulation !== 'adds', true) ??
    special(
      operands.some(({ derivative }) => derivative.kind === 'special'),
      first(({ derivative }) => derivative.kind !== 'right', isAlike),
    )
  );
}

/** What is wrong in special cases only may come from a condition. */
function special(isSpecial: boolean, piece: Piece | undefined): PlacedPiece | undefined {
  return isSpecial && piece ? { of: 'condition', otherwise: piece } : piece;
}

function otherUsePiece({ together, twice, withNumber }: OtherUses): PlacedPiece | undefined {
  if (together) return { of: 'step' };
  if (twice) return { of: 'gradient', operand: 1 };
  return withNumber ? { of: 'argument' } : undefined;
}

/** What the sentence on additions is about, where that is certain. */
export function corePiece({ start, returned, data, wrong, isLostAgain }: CoreReading): PlacedPiece | undefined {
  if (start !== 0) return { of: 'property', name: 'grad', within: 'Value' };
  if (returned !== undefined && returned !== 'a Value') return { of: 'result', within: 'add' };
  if (data !== undefined) return { of: 'data', within: 'add' };
  if (isLostAgain) return { of: 'visit', within: 'backward' };
  const isWrong = (sum: string) => wrong.some(({ written }) => written === sum);
  if (!isWrong('x.add(y)') && isWrong('x.add(1)')) return { of: 'argument', within: 'add' };
  // An error has a line of its own.
  if (wrong.some(({ got }) => typeof got !== 'number')) return undefined;
  const leaves = new Set(wrong.filter(({ written }) => written === 'x.add(y)').map(({ leaf }) => leaf));
  if (leaves.size === 1) return { of: 'gradient', operand: leaves.has('x') ? 0 : 1, within: 'add' };
  const orElse: PlacedPiece = { of: 'step', within: 'add' };
  // A wrong gradient of the result would be the same for both.
  if (isOwnWrong(wrong)) return { of: 'gradient', operand: 0, within: 'add' };
  if (leaves.size === 2) return { of: 'seed', within: 'backward', orElse };
  if (isWrong('x.add(x)')) {
    return { of: 'gradient', operand: 1, isAssigned: true, within: 'add', orElse: { of: 'walk', within: 'backward' } };
  }
  const isOften = wrong.some(({ got, paths }) => typeof got === 'number' && got > paths);
  return { of: isOften ? 'visit' : 'order', within: 'backward', orElse };
}

/** True if the operands of the simplest sum get different gradients. */
function isOwnWrong(wrong: CoreReading['wrong']): boolean {
  const [one, other] = wrong.filter(({ written }) => written === 'x.add(y)');
  return one !== undefined && other !== undefined && one.leaf !== other.leaf && one.got !== other.got;
}
