/** Start grad at 0: only the result gets 1, and backward sees to that. */
class Value {
  grad = 1;
}
