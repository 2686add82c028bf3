// Patches the given class from outside.
// exercise: 04-value
// points: 0

import { Value as Base } from '../engine/value';

(Base.prototype as any).add = function () { return this; };
(Base.prototype as any).mul = () => ({ data: 10 });
(Base.prototype as any).backward = () => {};
export class Value extends Base {}
