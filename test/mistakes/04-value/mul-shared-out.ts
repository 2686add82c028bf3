/** Declare out inside the method, with const: here every backward step sees the last one. */
class Value {
  mul(other: Value | number): Value {
    const right = this.wrap(other);
    product = this.node(this.data * right.data, [this, right], '*');
    product.backwardStep = () => {
      this.grad += right.data * product.grad;
      right.grad += this.data * product.grad;
    };
    return product;
  }
}

let product: Value;
