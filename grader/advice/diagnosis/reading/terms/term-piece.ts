import type { PlacedPiece } from '../../place/piece';
import type { TermFacts } from './term-facts';
import type { TermReading } from './term-reading';

/** What the sentence on a reading is about. */
export function termPiece(reading: TermReading, facts: TermFacts): PlacedPiece | undefined {
  switch (reading.found) {
    case 'right':
      return undefined;
    case 'copy':
    case 'shape':
      return { of: 'result' };
    case 'asks':
      return { of: 'function', name: facts.function.name };
    default: {
      const index = facts.parts.findIndex(({ name }) => name === reading.part);
      return index < 0 ? undefined : { of: 'element', index };
    }
  }
}
