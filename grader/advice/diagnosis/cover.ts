import { type Fit, keysOf, pieceKey } from './fit';
import type { WrongPiece } from './wrong-pieces';

/**
 * Selects the mistakes that together explain all pieces, best first.
 *
 * @param fits those that may be selected, those that explain most first
 * @returns none if something is left over, or if two mistakes with different texts explain equally much
 */
export function coverOf(pieces: readonly WrongPiece[], fits: readonly Fit[]): Fit[] {
  const left = new Set(pieces.flatMap(keysOf));
  const cover: Fit[] = [];
  const explains = ({ explained }: Fit) => [...left].filter((key) => explained.has(key)).length;
  for (const fit of fits) {
    const count = explains(fit);
    if (count === 0) continue;
    const isTied = fits.some(
      (other) =>
        other.mistake.diagnosis !== fit.mistake.diagnosis &&
        other.explained.size === fit.explained.size &&
        other.verbatim === fit.verbatim &&
        explains(other) === count,
    );
    if (isTied) return [];
    cover.push(fit);
    for (const key of fit.explained) left.delete(key);
  }
  const isLeft = (piece: WrongPiece) =>
    keysOf(piece).some((key) => left.has(key)) && !cover.some(({ open }) => open.has(pieceKey(piece)));
  return pieces.some(isLeft) ? [] : cover;
}
