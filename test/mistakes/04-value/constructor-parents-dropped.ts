/** Hand the parents on to the constructor of the core: without them no gradient finds its way back. */
class Value {
  constructor(data: number) {
    super(data);
  }
}
