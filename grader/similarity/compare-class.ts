import { checkSource } from '../compile/check-source';
import { lineReader } from '../compile/syntax-tree';
import type { Transpiler } from '../compile/transpiler';
import type { Limits } from '../core/limits';
import type { SimilarExercise, SimilarPair } from '../core/similar-pair';
import type { Submission } from '../core/submission';
import { type Compared, rankPairs } from './rank-pairs';
import { namesIn, treeTokens } from './tree-tokens';
import { type Fingerprint, winnow } from './winnow';

/** A submission with the owner whose other submissions it is not compared with. */
export interface Owned {
  submission: Submission;
  owner: string;
}

/** Compares all submissions of a class, one after the other. Memory holds hashes, and no texts. */
export class ClassComparison {
  private readonly compared: Compared[] = [];
  private readonly given = new Set<number>();
  private readonly known: Set<string>;

  /** @param stubs what was handed out, by the name of the file: it is common to all */
  constructor(
    private readonly transpiler: Transpiler,
    private readonly limits: Pick<Limits, 'lineLength'>,
    stubs: Readonly<Record<string, string>>,
  ) {
    this.known = new Set(Object.values(stubs).flatMap((text) => [...namesIn(transpiler, text)]));
    for (const [name, text] of Object.entries(stubs))
      for (const { hash } of this.fingerprints(name, text)) this.given.add(hash);
  }

  add({ submission, owner }: Owned): void {
    const hashes = new Set<number>();
    for (const [name, file] of Object.entries(submission.files))
      if ('text' in file) for (const { hash } of this.fingerprints(name, file.text)) hashes.add(hash);
    this.compared.push({ id: submission.id, owner, hashes });
  }

  /** The pairs that have most in common, without their texts. */
  rank(most: number): ReturnType<typeof rankPairs> {
    return rankPairs(this.compared, this.given, most);
  }

  /** Both sides of a pair, exercise by exercise, with the lines that they have in common. */
  show([one, other]: readonly [Submission, Submission], share: number): SimilarPair {
    const names = Object.keys(one.files).filter((name) => 'text' in (other.files[name] ?? {}));
    const exercises = names.flatMap((name) => {
      const texts = [one, other]
        .map(({ files }) => files[name])
        .map((file) => (file && 'text' in file ? file.text : ''));
      return this.sides(name, texts) ?? [];
    });
    return { ids: [one.id, other.id], share, exercises };
  }

  private sides(name: string, texts: readonly string[]): SimilarExercise | undefined {
    const prints = texts.map((text) => this.fingerprints(name, text).filter(({ hash }) => !this.given.has(hash)));
    const [first, second] = prints.map((own) => new Set(own.map(({ hash }) => hash)));
    if (!first || !second) return undefined;
    const common = new Set([...first].filter((hash) => second.has(hash)));
    if (common.size === 0) return undefined;
    const [left, right] = texts.map((text, index) => ({ text, lines: linesOf(text, prints[index] ?? [], common) }));
    if (!left || !right) return undefined;
    return { id: name.replace(/\.ts$/, ''), isEqual: left.text === right.text, sides: [left, right] };
  }

  /** None for a file that does not parse, or is too much for the parser: it cannot run either. */
  private fingerprints(name: string, text: string): Fingerprint[] {
    try {
      checkSource(this.transpiler, name, text, this.limits);
      return winnow(treeTokens(this.transpiler, text, this.known), name);
    } catch {
      return [];
    }
  }
}

function linesOf(text: string, prints: readonly Fingerprint[], common: ReadonlySet<number>): number[] {
  const lineOf = lineReader(text);
  const lines = new Set<number>();
  for (const { hash, start, end } of prints) {
    if (!common.has(hash)) continue;
    for (let line = lineOf(start); line <= lineOf(end); line += 1) lines.add(line);
  }
  return [...lines].sort((one, other) => one - other);
}
