/** The pieces of a document as far as they fit, and then what says that there was more. @param bytes of UTF-8 that all of it may take */
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
