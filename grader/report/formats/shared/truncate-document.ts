/**
 * Yields the pieces of a document until the next one does not fit, then the ending.
 *
 * @param bytes the most bytes of the document in UTF-8, its ending included
 * @param ending a note that the document was cut. It is left out if all pieces fit
 */
export function* truncateDocument(pieces: Iterable<string>, bytes: number, ending: string): Generator<string> {
  let left = bytes - Buffer.byteLength(ending);
  for (const piece of pieces) {
    left -= Buffer.byteLength(piece);
    if (left < 0) {
      yield ending;
      return;
    }
    yield piece;
  }
}
