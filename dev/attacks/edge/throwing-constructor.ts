// A constructor that throws what cannot be read.
// exercise: 04-value
// points: 0

export class Value {
  constructor() {
    throw { get message() { throw this; }, get stack() { throw this; } };
  }
}
