// An operation that builds a graph ten million deep.
// exercise: 04-value
// points: 0

import { Value as Base } from '../engine/value';

export class Value extends Base {
  mul(): Value {
    let out: any = this;
    for (let i = 0; i < 1e7; i += 1) out = out.add(1);
    return out;
  }
}
