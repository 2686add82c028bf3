// Imports the reference.
// exercise: 01-gradf
// points: 0
// says: imports "../solutions/01-gradf"

export { gradf } from '../solutions/01-gradf';
