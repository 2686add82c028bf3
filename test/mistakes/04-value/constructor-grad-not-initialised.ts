/** Start grad at 0: undefined plus a number is NaN. */
class Value {
  grad: number;
}
