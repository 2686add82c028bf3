// Data whose getter never ends.
// exercise: 04-value
// points: 0

export class Value {
  get data() {
    for (;;);
  }
  add() { return this; }
}
