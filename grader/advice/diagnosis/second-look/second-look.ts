import { definitionOf, elementOf, type ParsedSource } from '../../../compile/find-definition';
import type { SyntaxNode } from '../../../compile/transpiler';
import { isWrong } from '../../../core/is-wrong';
import type { Status, TestResult } from '../../../core/result';
import { sourceRange } from '../place/source-range';
import { arrayInMath } from './array-in-math';
import { asyncResult } from './async-result';
import { caret } from './caret';
import { classHead } from './class-head';
import { comma } from './comma';
import { droppedParents } from './dropped-parents';
import { earlyReturn } from './early-return';
import { emptyArray } from './empty-array';
import { leftoverStub } from './leftover-stub';
import { lostActivation, lostResult } from './lost-result';
import { lostThis } from './lost-this';
import { needlessCopy } from './needless-copy';
import { oneArray } from './one-array';
import { otherStep } from './other-step';
import { parentsInNoList } from './parents-in-no-list';
import { plainNumber } from './plain-number';
import { pythonLine } from './python';
import { refusedNumber } from './refused-number';
import { returnBreak } from './return-break';
import { signBehindEquals } from './sign-behind-equals';
import type { Remark, SourceCheck } from './source-check';
import { unknownNames } from './unknown-names';
import { unreached } from './unreached';
import { unusedParents } from './unused-parents';
import { unusedValue } from './unused-value';
import { withoutEffect } from './without-effect';
import { wrongMaking } from './wrong-making';

const OPEN: ReadonlySet<Status> = new Set<Status>(['fail', 'error', 'not-started']);

/** In the order in which they end a function early. */
const CHECKS: readonly SourceCheck[] = [
  leftoverStub,
  returnBreak,
  asyncResult,
  unknownNames,
  lostThis,
  parentsInNoList,
  refusedNumber,
  wrongMaking,
  plainNumber,
  comma,
  caret,
  lostResult,
  arrayInMath,
  unusedValue,
  earlyReturn,
];

/** Slips that no right answer has. They say more than what is known of the numbers, and take its place. */
const CERTAIN: readonly SourceCheck[] = [
  needlessCopy,
  unreached,
  signBehindEquals,
  otherStep,
  withoutEffect,
  lostActivation,
];

/** What operations build on: the head of the class, its constructor, and `backward`. */
const SHARED: readonly SourceCheck[] = [
  classHead,
  unusedParents,
  (parsed) => ['constructor', 'backward'].flatMap((name) => withoutEffectIn(parsed, name)),
];

/** Those that are as true in functions which the wanted one calls. */
const HELPER_CHECKS: readonly SourceCheck[] = [returnBreak, unknownNames, comma, signBehindEquals, caret, arrayInMath];

/**
 * Looks at the source of an exercise that is wrong, for slips of the language that numbers do not show. Sets the
 * `diagnoses` of the first wrong test of each part that has none, where the part's own lines hold such a slip.
 *
 * @param tests those of the learner's copy. Other tests give no reason
 * @param names the functions or classes that the exercise asks for
 */
export function secondLook(tests: readonly TestResult[], parsed: ParsedSource, names: readonly string[]): void {
  const wrong = openIn(tests);
  const [dropped] = [droppedParents, emptyArray].flatMap((check) => check(parsed, parsed.tree.root));
  const [shared] = SHARED.flatMap((check) => check(parsed, parsed.tree.root));
  const [first] = wrong.filter(isWrong);
  if (first && shared) tell(first, shared, parsed);
  else if (first?.diagnoses.length === 0 && dropped) tell(first, dropped, parsed);
  const areMethods = names.some((name) => definitionOf(parsed.tree, name)?.type === 'ClassDeclaration');
  for (const part of new Set(wrong.map((test) => test.part))) {
    const scope = scopeOf(parsed, part, names);
    if (!scope) continue;
    const ofPart = wrong.filter((test) => test.part === part);
    const [sure] = part === null ? oneArray(parsed, parsed.tree.root) : [];
    if (sure && first?.part === null) {
      tell(first, sure, parsed);
      continue;
    }
    const [certain] = CERTAIN.flatMap((check) => check(parsed, scope));
    const explained = ofPart.filter(({ diagnoses }) => diagnoses.length > 0);
    if (certain) for (const test of explained) tell(test, certain, parsed);
    if (explained.length > 0) continue;
    const [remark] = [
      ...[...CHECKS, ...CERTAIN].flatMap((check) => check(parsed, scope)),
      ...(areMethods ? [] : HELPER_CHECKS.flatMap((check) => check(parsed, parsed.tree.root))),
    ];
    const test = remark && ofPart.find((one) => mayExplain(remark, one, parsed, scope));
    if (test) tell(test, remark, parsed);
  }
}

/** As `secondLook`, of a file that does not compile: only its text is looked at. Its tree could overflow any stack. */
export function lookAtText(tests: readonly TestResult[], text: Pick<ParsedSource, 'file' | 'source'>): void {
  const [test] = openIn(tests);
  const remark = pythonLine(text.source, test?.message ?? '');
  if (remark && test?.diagnoses.length === 0) tell(test, remark, text);
}

function openIn(tests: readonly TestResult[]): TestResult[] {
  return tests.filter(({ status }) => OPEN.has(status));
}

function withoutEffectIn(parsed: ParsedSource, name: string): Remark[] {
  const definition = definitionOf(parsed.tree, name);
  return definition ? withoutEffect(parsed, definition) : [];
}

/**
 * The method, function or class that is tested, or the function that is wanted. Where parts are methods, the tests of
 * the whole class are about no single place.
 */
function scopeOf({ tree }: ParsedSource, part: string | null, names: readonly string[]): SyntaxNode | undefined {
  const method = part === null ? undefined : definitionOf(tree, part);
  const wanted = method ?? names.map((name) => definitionOf(tree, name)).find((node) => node !== undefined);
  return wanted?.type === 'ClassDeclaration' && !method ? undefined : wanted;
}

/** False if the remark is about an element of the returned array that is right in this test, or not asked. */
function mayExplain(
  { start }: Remark,
  { comparisons }: TestResult,
  { tree }: ParsedSource,
  scope: SyntaxNode,
): boolean {
  if (comparisons.length === 0) return true;
  const elements = [...new Set(comparisons.map(({ label }) => label.split(' at ')[0]))];
  const index = [0, 1, 2].find((one) => {
    const element = elementOf(tree, scope, one);
    return element && element.start <= start && start < element.end;
  });
  if (index === undefined) return true;
  if (elements.length < 2) return false;
  return comparisons.some(({ label, ok }) => !ok && label.split(' at ')[0] === elements[index]);
}

/** Gives a test the remark as its reason, and the line of it as the line to look at. */
function tell(test: TestResult, remark: Remark, at: Pick<ParsedSource, 'file' | 'source'>): void {
  const { kind, text } = remark;
  const place = sourceRange(at, remark);
  const { file, line } = place;
  test.diagnoses = [{ id: `source:${kind}`, layer: 'source', kind, text: `Line ${line}: ${text}`, places: [place] }];
  test.location = { file, line };
}
