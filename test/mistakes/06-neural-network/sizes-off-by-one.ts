/**
 * A layer has as many inputs as the layer before has neurons: the sizes are inputs, outputs[0], outputs[1], …; yours
 * are shifted by one.
 */
class MLP {
  constructor(inputs: number, outputs: readonly number[], activation: 'tanh' | 'relu' = 'tanh') {
    const sizes = [inputs, ...outputs];
    const last = outputs.length - 1;
    this.layers = outputs.map((size, index) => {
      return new Layer(sizes[index + 1] as number, size, index < last ? activation : 'linear');
    });
  }
}
