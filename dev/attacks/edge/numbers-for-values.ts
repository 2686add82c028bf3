// A class that constructs numbers.
// exercise: 04-value
// points: 0

export class Value {
  constructor(data: number) {
    return Object(data);
  }
}
