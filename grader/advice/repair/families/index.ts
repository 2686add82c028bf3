import type { Family } from '../site';
import { arrays } from './arrays';
import { assignments } from './assignments';
import { conditions } from './conditions';
import { defaults } from './defaults';
import { factors } from './factors';
import { functions } from './functions';
import { groupings } from './groupings';
import { literals } from './literals';
import { mathFunctions } from './math-functions';
import { methods } from './methods';
import { names } from './names';
import { operators } from './operators';
import { orders } from './orders';
import { parents } from './parents';
import { properties } from './properties';
import { signs } from './signs';
import { statements } from './statements';
import { terms } from './terms';

/** All families. Among equal costs, edits of earlier families are tried first. */
export const FAMILIES: readonly Family[] = [
  assignments,
  operators,
  signs,
  groupings,
  literals,
  properties,
  mathFunctions,
  names,
  orders,
  factors,
  terms,
  parents,
  methods,
  conditions,
  functions,
  defaults,
  statements,
  arrays,
];
