// All that a suite may import. Hidden suites of a course use the same file.
export { type SweepPlan, type SweptCall, upstreamOf } from '../core/sweep';
export { exercise } from './exercise';
export { expect } from './expect';
export { forAll } from './for-all';
export { needs } from './needs';
export { sweep } from './sweep';
export { type TryResult, tryOrRefuse } from './try-or-refuse';
export { worth } from './worth';
