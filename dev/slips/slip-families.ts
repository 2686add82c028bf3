import { argumentsSwapped } from './families/arguments-swapped';
import { caretForPower } from './families/caret-for-power';
import { conditionForgotten } from './families/condition-forgotten';
import { conditionReversed } from './families/condition-reversed';
import { constantForVariable } from './families/constant-for-variable';
import { copyNotRenamed } from './families/copy-not-renamed';
import { dataForGrad } from './families/data-for-grad';
import { dataReturned } from './families/data-returned';
import { defaultStepChanged } from './families/default-step-changed';
import { degreesForRadians } from './families/degrees-for-radians';
import { divisionLeftOut } from './families/division-left-out';
import { elementsSwapped } from './families/elements-swapped';
import { exponentOff } from './families/exponent-off';
import { factorLeftOut } from './families/factor-left-out';
import { factorMovedOutside } from './families/factor-moved-outside';
import { functionForArrow } from './families/function-for-arrow';
import { incomingGradientLeftOut } from './families/incoming-gradient-left-out';
import { innerFunctionLost } from './families/inner-function-lost';
import { integerDivision } from './families/integer-division';
import { loopBoundOff } from './families/loop-bound-off';
import { loopLeftEarly } from './families/loop-left-early';
import { madeAsync } from './families/made-async';
import { minusLost } from './families/minus-lost';
import { nameConfused } from './families/name-confused';
import { numberMisread } from './families/number-misread';
import { numberUnwrapped } from './families/number-unwrapped';
import { operandOverwritten } from './families/operand-overwritten';
import { operandsSwapped } from './families/operands-swapped';
import { operatorConfused } from './families/operator-confused';
import { orderNotReversed } from './families/order-not-reversed';
import { parenthesesLost } from './families/parentheses-lost';
import { parentsLeftOut } from './families/parents-left-out';
import { plainAssignment } from './families/plain-assignment';
import { reciprocalLost } from './families/reciprocal-lost';
import { resultAsText } from './families/result-as-text';
import { resultReshaped } from './families/result-reshaped';
import { resultRounded } from './families/result-rounded';
import { returnForgotten } from './families/return-forgotten';
import { ruleIntegrated } from './families/rule-integrated';
import { seedMissing } from './families/seed-missing';
import { signMistyped } from './families/sign-mistyped';
import { signThrownAway } from './families/sign-thrown-away';
import { statementForgotten } from './families/statement-forgotten';
import { stepRunAtOnce } from './families/step-run-at-once';
import { termLeftOut } from './families/term-left-out';
import { wrongAxis } from './families/wrong-axis';
import { wrongFunction } from './families/wrong-function';
import type { SlipFamily } from './slip';

/** All families of slips. The order is part of what a seed means. */
export const FAMILIES: readonly SlipFamily[] = [
  argumentsSwapped,
  caretForPower,
  conditionForgotten,
  conditionReversed,
  constantForVariable,
  copyNotRenamed,
  dataForGrad,
  dataReturned,
  defaultStepChanged,
  degreesForRadians,
  divisionLeftOut,
  elementsSwapped,
  exponentOff,
  factorLeftOut,
  factorMovedOutside,
  functionForArrow,
  incomingGradientLeftOut,
  innerFunctionLost,
  integerDivision,
  loopBoundOff,
  loopLeftEarly,
  madeAsync,
  minusLost,
  nameConfused,
  numberMisread,
  numberUnwrapped,
  operandOverwritten,
  operandsSwapped,
  operatorConfused,
  orderNotReversed,
  parenthesesLost,
  parentsLeftOut,
  plainAssignment,
  reciprocalLost,
  resultAsText,
  resultReshaped,
  resultRounded,
  returnForgotten,
  ruleIntegrated,
  seedMissing,
  signMistyped,
  signThrownAway,
  statementForgotten,
  stepRunAtOnce,
  termLeftOut,
  wrongAxis,
  wrongFunction,
];
