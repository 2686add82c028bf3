/** A mutant that the suites need not kill. Its text identifies it, so lines may move. */
export interface Equivalent {
  /** `solutions/04-value.ts` */
  file: string;
  /** The line that is mutated, without the spaces around it. */
  line: string;
  /** The text that replaces a part of the line. */
  replacement: string;
  /** Why no suite can or should distinguish it from the solution. */
  reason: string;
}

/** The part of Stryker's JSON report that is used. Its schema is mutation-testing-report-schema. */
export interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

interface Mutant {
  replacement?: string;
  status: string;
  location: { start: Position; end: Position };
}

/** Lines and columns count from 1. */
interface Position {
  line: number;
  column: number;
}

/** The numbers of one file's mutants. */
export interface Tally {
  file: string;
  mutants: number;
  killed: number;
  survived: number;
  named: number;
}

/**
 * Compares the mutants that were not killed with the equivalents.
 *
 * @returns the numbers, and a sentence for each survivor that is not listed and for each listed one that was killed
 */
export function compareSurvivors(
  report: Report,
  equivalents: readonly Equivalent[],
): { tallies: Tally[]; troubles: string[] } {
  const found = new Set<Equivalent>();
  const unnamed: string[] = [];
  const tallies = Object.entries(report.files).map(([file, { source, mutants }]) => {
    // A timeout of Stryker does not kill a mutant: the grader itself ends endless loops.
    const survivors = mutants.filter(({ status }) => status !== 'Killed');
    const namesOf = survivors.map((mutant) =>
      equivalents.filter(
        (equivalent) =>
          equivalent.file === file &&
          equivalent.line === lineOf(source, mutant).trim() &&
          equivalent.replacement === mutant.replacement,
      ),
    );
    namesOf.forEach((names, index) => {
      for (const name of names) found.add(name);
      if (names.length === 0) unnamed.push(describe(file, source, survivors[index] as Mutant));
    });
    const named = namesOf.filter((names) => names.length > 0).length;
    return {
      file,
      mutants: mutants.length,
      killed: mutants.length - survivors.length,
      survived: survivors.length,
      named,
    };
  });
  const killedEquivalents = equivalents
    .filter((equivalent) => !found.has(equivalent))
    .map(
      ({ file, line, replacement }) =>
        `${file}: no mutant survived that writes ${replacement} into "${line}". Remove it from the equivalents.`,
    );
  return { tallies, troubles: [...unnamed, ...killedEquivalents] };
}

function lineOf(source: string, { location }: Mutant): string {
  return source.split(/\r?\n/)[location.start.line - 1] ?? '';
}

/** `solutions/01-gradf.ts:3:14: "a ** 2" as "a ** 3" survived. …` */
function describe(file: string, source: string, mutant: Mutant): string {
  const { start, end } = mutant.location;
  const line = lineOf(source, mutant);
  const original = line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  const became = mutant.status === 'Survived' ? 'survived' : `ended as ${mutant.status}`;
  const place = `${file}:${start.line}:${start.column}`;
  const advice = 'Kill it with a test, or name it in the equivalents.';
  return `${place}: "${original}" as ${mutant.replacement} ${became}. ${advice}`;
}
