/** undefined plus a number is NaN: set grad to 0. */
class MLP {
  zeroGrad(): void {
    for (const parameter of this.parameters()) parameter.grad = undefined as unknown as number;
  }
}
