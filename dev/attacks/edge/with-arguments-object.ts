// Returns its arguments.
// exercise: 01-gradf
// points: 0

export function gradf() {
  return arguments;
}
