import { hasRun } from '../../../core/has-run';
import { isWrong } from '../../../core/is-wrong';
import type { ExerciseResult, SubmissionResult, TestResult } from '../../../core/result';
import { Distribution } from './distribution';
import { isBegun, type LearnerKind, learnerKind } from './learner-kind';

/** The equal parts of the points of an exercise, which a histogram has. Full points have a place of their own. */
export const PARTS = 5;

/** Reasons that differ behind this length are one. They may quote learner code. */
const MAX_REASON = 400;

/** Different reasons that are listed. Their texts may quote learner code. */
const MAX_REASONS = 2_000;

/** A test of all learners who began its exercise, and whose file runs. */
export interface TestFacts {
  name: string;
  begun: number;
  pass: number;
  /** Those for whom it is wrong: neither waiting nor not started. */
  wrong: number;
}

/** The points of all learners in an exercise. */
export interface ExerciseFacts {
  id: string;
  title: string;
  maxScore: number;
  points: Distribution;
  /** How many have so many points: none, then a part of them each, then all. */
  histogram: number[];
  tests: Map<string, TestFacts>;
}

/** Why points are missing, and whose. */
export interface ReasonFacts {
  text: string;
  names: string[];
}

/** What a page says of a class. It is counted in one pass, which keeps no result. */
export class ClassFacts {
  readonly total = new Distribution();
  maxScore = 0;
  readonly counts: Record<LearnerKind, number> = {
    right: 0,
    wrong: 0,
    'not-begun': 0,
    'without-files': 0,
    unreadable: 0,
    ungraded: 0,
  };
  readonly exercises = new Map<string, ExerciseFacts>();
  private readonly reasonsByText = new Map<string, ReasonFacts>();
  private readonly apartByReason = new Map<LearnerKind, Map<string, string[]>>();

  add(result: SubmissionResult): void {
    const { kind, reason } = learnerKind(result);
    this.counts[kind] += 1;
    if (reason !== '') {
      this.putApart(kind, reason, result.id);
      return;
    }
    this.total.add(result.score);
    this.maxScore = Math.max(this.maxScore, result.maxScore);
    for (const exercise of result.exercises) this.addExercise(exercise);
    this.addReasons(result);
  }

  /** How many are counted in shares, means and medians. */
  get read(): number {
    return this.total.count;
  }

  get all(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  /** The reasons, those of most learners first. */
  get reasons(): ReasonFacts[] {
    return [...this.reasonsByText.values()].sort((one, other) => other.names.length - one.names.length);
  }

  /** Who is in no share, by the reason. */
  apart(kind: LearnerKind): ReasonFacts[] {
    return [...(this.apartByReason.get(kind) ?? [])].map(([text, names]) => ({ text, names }));
  }

  private putApart(kind: LearnerKind, reason: string, name: string): void {
    const byReason = this.apartByReason.get(kind) ?? new Map<string, string[]>();
    this.apartByReason.set(kind, byReason);
    const text = reason.slice(0, MAX_REASON);
    const names = byReason.get(text) ?? [];
    byReason.set(text, names);
    names.push(name);
  }

  private addExercise(exercise: ExerciseResult): void {
    const { id, title, score, maxScore, tests } = exercise;
    const known = this.exercises.get(id) ?? {
      ...{ id, title, maxScore, tests: new Map<string, TestFacts>() },
      ...{ points: new Distribution(), histogram: Array<number>(PARTS + 2).fill(0) },
    };
    this.exercises.set(id, known);
    known.points.add(score);
    const place = placeOf(score, maxScore);
    known.histogram[place] = (known.histogram[place] ?? 0) + 1;
    if (!isBegun(exercise) || !hasRun(exercise)) return;
    for (const { name, status } of tests) {
      const test = known.tests.get(name) ?? { name, begun: 0, pass: 0, wrong: 0 };
      known.tests.set(name, test);
      test.begun += 1;
      if (status === 'pass') test.pass += 1;
      if (isWrong({ status })) test.wrong += 1;
    }
  }

  private addReasons({ id: name, exercises }: SubmissionResult): void {
    const given = exercises.flatMap((exercise) =>
      reasonsIn(exercise).map((text) => `${exercise.id} · ${text}`.slice(0, MAX_REASON)),
    );
    for (const text of new Set(given)) {
      const known = this.reasonsByText.get(text);
      if (known) known.names.push(name);
      else if (this.reasonsByText.size < MAX_REASONS) this.reasonsByText.set(text, { text, names: [name] });
    }
  }
}

/** What is wrong in an exercise. Tests can word the same finding at the same place otherwise: the first one counts. */
function reasonsIn(exercise: ExerciseResult): string[] {
  const texts = new Map<string, string>();
  for (const { id, text, places } of exercise.tests.flatMap(({ diagnoses }) => diagnoses)) {
    const finding = `${id} ${places[0]?.line ?? ''}`;
    if (!texts.has(finding)) texts.set(finding, text);
  }
  if (!isBegun(exercise)) return [...texts.values()];
  return [...new Set([...texts.values(), ...exercise.tests.flatMap(troubleOf)])];
}

/** What ended a test, if nothing else explains it: a loop without end, a throw. Its first line is the fault itself. */
function troubleOf({ status, message, diagnoses, visibility }: TestResult): string[] {
  const isUnexplained = status === 'error' && diagnoses.length === 0 && visibility === 'visible';
  return isUnexplained && message !== null ? message.split('\n').slice(0, 1) : [];
}

/** The place of points in a histogram: 0 for none, the last one for all. */
function placeOf(score: number, maxScore: number): number {
  if (score >= maxScore) return PARTS + 1;
  return score <= 0 ? 0 : 1 + Math.floor((PARTS * score) / maxScore);
}
