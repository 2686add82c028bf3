/** Keep data a number: toFixed gives text, and + on text concatenates. */
class Value extends Core {
  constructor(data: number, parents: readonly Value[] = [], op = '') {
    super(data.toFixed(4), parents, op);
  }
}
