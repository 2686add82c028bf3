/** Every layer is fed with the network’s inputs. Feed it with the results of the layer before. */
class MLP {
  forward(inputs: readonly (Value | number)[]): Value[] {
    let results: Value[] = [];
    for (const layer of this.layers) results = layer.forward([...inputs, 0]);
    return results;
  }
}
