/** You set the data to 0: the network has forgotten all. It is grad that goes to 0. */
class MLP {
  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.data = 0;
  }
}
