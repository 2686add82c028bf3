// Keeps the first Value and answers with it for ever.
// exercise: 04-value
// points: 0

import { Value as Base } from '../engine/value';

let kept: any;
export class Value extends Base {
  constructor(data: number) {
    super(data);
    kept ??= this;
    return kept;
  }
}
