// Data that count how often they are read.
// exercise: 04-value
// points: 0

import { Value as Base } from '../engine/value';


export class Value extends Base {}
let reads = 0;
Object.defineProperty(Value.prototype, 'mul', { value: () => ({ get data() { return (reads += 1); } }) });
