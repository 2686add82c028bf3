import type { PlacedPiece } from '../../place/piece';
import type { DifferenceFacts } from './difference-facts';
import type { DifferenceReading } from './difference-reading';

/** What the sentence on a reading is about. */
export function differencePiece(reading: DifferenceReading, { function: f }: DifferenceFacts): PlacedPiece | undefined {
  switch (reading.found) {
    case 'right':
      return undefined;
    case 'shape':
      return { of: 'result' };
    case 'default-step':
    case 'default-lost':
      return { of: 'default' };
    case 'arguments':
      return { of: 'function', name: f };
    case 'independent':
      if (!reading.isAsked) return { of: 'function', name: f };
      break;
    default:
  }
  return { of: 'element', index: reading.axis, calls: f, isShared: reading.part === null };
}
