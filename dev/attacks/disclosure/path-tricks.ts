// Gets at the reference by a detour.
// exercise: 01-gradf
// points: 0
// says: imports

export { gradf } from '../engine/../solutions/01-gradf';
