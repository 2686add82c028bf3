import type { ExplainedSlip, WhyReport } from './measure-why';
import type { JudgedReason } from './truth/judge-reason';

/** Kinds of reasons that say what is wrong only in general. */
const GENERAL = new Set(['not-linear', 'other-variable', 'constant', 'shape', 'special-case', 'together']);

/** Tells whether a reason says more than where to look. */
function isSpecific({ kind }: JudgedReason): boolean {
  return kind !== null && !GENERAL.has(kind);
}

const COLUMNS = ['slips', 'reason', 'specific', 'line', 'either', 'untrue', 'open'] as const;

/** The figures of some slips, in the order of the columns. */
function figuresOf(slips: readonly ExplainedSlip[]): string[] {
  const share = (holds: (one: ExplainedSlip) => boolean) => {
    const part = slips.filter(holds).length;
    return slips.length === 0 ? '-' : `${Math.round((100 * part) / slips.length)} %`;
  };
  const has = ({ reasons }: ExplainedSlip, verdict: string) => reasons.some((reason) => reason.verdict === verdict);
  const isTrue = (one: ExplainedSlip) => one.reasons.length > 0 && !has(one, 'untrue');
  return [
    String(slips.length),
    share(({ reasons }) => reasons.length > 0),
    share(({ reasons }) => reasons.some(isSpecific)),
    share(({ isLineRight }) => isLineRight),
    share((one) => isTrue(one) || one.isLineRight),
    String(slips.filter((one) => has(one, 'untrue')).length),
    String(slips.filter((one) => has(one, 'unjudged') && !has(one, 'untrue')).length),
  ];
}

/** The table of a run: each exercise by kind, then each family. */
export function whyTable(reports: readonly WhyReport[]): string {
  const rows: [string, string[]][] = reports.flatMap(({ exercise, slips }) => [
    [exercise, figuresOf(slips)],
    ...(['single', 'pair', 'half'] as const)
      .map((kind): [string, ExplainedSlip[]] => [`  ${kind}`, slips.filter(({ slip }) => slip.kind === kind)])
      .filter(([, some]) => some.length > 0)
      .map(([name, some]): [string, string[]] => [name, figuresOf(some)]),
  ]);
  const all = reports.flatMap(({ slips }) => slips);
  const singles = all.filter(({ slip }) => slip.kind !== 'pair');
  const families = [...new Set(singles.map(({ slip }) => slip.edits[0]?.family as string))].sort();
  for (const family of families)
    rows.push([family, figuresOf(singles.filter(({ slip }) => slip.edits[0]?.family === family))]);
  return [['', [...COLUMNS]] as [string, string[]], ...rows]
    .map(([name, figures]) => `  ${name.padEnd(30)}${figures.map((one) => one.padStart(9)).join('')}`)
    .join('\n');
}

/** What the searches took whose repair was found: median and 95th percentile. `-` if none was found. */
export function searchFigures(reports: readonly Pick<WhyReport, 'searches'>[]): [string, string][] {
  const searches = reports.flatMap((report) => report.searches);
  return [
    ['candidates for each repair found, median and 95th percentile', spread(searches.map(({ tried }) => tried))],
    ['processor time of these, in ms', spread(searches.map(({ workedMs }) => Math.round(workedMs)))],
  ];
}

/** `median, 95th percentile` */
function spread(figures: readonly number[]): string {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? '-';
  return `${at(0.5)}, ${at(0.95)}`;
}

/** A slip with all that is told of it, for a reader. */
export function describeSlip({ slip, reasons, line, isLineRight }: ExplainedSlip): string {
  const edits = slip.edits.map(
    ({ family, line: at, part, was, became }) =>
      `  line ${at}${part === null ? '' : ` in ${part}`}, ${family}: ${oneLine(was)} → ${oneLine(became)}`,
  );
  const told = reasons.map(({ id, text, verdict, because }) => `  ${verdict.padEnd(8)} ${text} [${id}; ${because}]`);
  const place = `  looks at line ${line ?? '-'}${isLineRight ? '' : ', which is not near the slip'}`;
  return [`${slip.exercise}, ${slip.origin}, ${slip.kind}`, ...edits, ...told, place].join('\n');
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line || '(nothing)';
}
