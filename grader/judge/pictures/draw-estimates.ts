import type { DifferenceFacts } from '../../advice/diagnosis/reading/differences/difference-facts';
import type { LearnerCode } from '../../advice/diagnosis/reading/reading';
import { dictionaryFor, valueOfSum } from '../../advice/diagnosis/reading/terms/dictionary';
import type { TermFacts } from '../../advice/diagnosis/reading/terms/term-facts';
import type { ErrorCurve, ErrorPicture, SlopeLine, SlopePicture } from '../../core/picture';
import { errorCurve, estimates, type Place } from './estimate-errors';

/** The step of the secants: large enough to be seen. */
const SECANT_STEP = 0.8;

/** How far the curve is drawn to each side of the point. */
const REACH = 1.25;

/** With so many, one of them is a step from the point. */
const CURVE_POINTS = 51;

/** What one exercise gives to the pictures. */
export interface Estimate {
  line: SlopeLine;
  curve?: ErrorCurve;
}

/** Draws the function, its slopes and the errors of their estimates: what exercises 01 to 03 are about. */
export class EstimateDrawing {
  private readonly place: Place;
  private readonly axis: number;

  /**
   * @param facts those of the exercise that asks for the formulas
   * @param variable the one along which the function is drawn
   */
  constructor(
    private readonly facts: TermFacts & { pictured: readonly number[] },
    variable: string | undefined,
  ) {
    const dictionary = dictionaryFor(facts);
    const point = facts.pictured;
    this.axis = Math.max(0, facts.variables.indexOf(variable ?? ''));
    this.place = {
      point,
      f: (at) => valueOfSum(facts.function.terms, dictionary, at),
      gradient: facts.parts.map(({ terms }) => valueOfSum(terms, dictionary, point)),
    };
  }

  /** The tangent, by the learner's formula if there is code. */
  tangent(exercise: string, code?: LearnerCode): Estimate {
    const { point, gradient } = this.place;
    const yours = this.slopeIn(code?.call(this.facts.export, point));
    const at = [point[this.axis] as number];
    return { line: { exercise, name: 'tangent', at, yours, expected: gradient[this.axis] as number } };
  }

  /** A secant and the errors of many, by the learner's function if there is code. */
  secant(exercise: string, facts: DifferenceFacts, code?: LearnerCode): Estimate {
    const { point } = this.place;
    const yours = this.slopeIn(code?.call(facts.export, [...point, SECANT_STEP]));
    const expected = estimates(facts, this.place, SECANT_STEP)[this.axis] as number;
    const at = facts.stencil
      .map(({ steps }) => (point[this.axis] as number) + steps * SECANT_STEP)
      .sort((a, b) => a - b);
    const curve = errorCurve(exercise, facts, this.place, code);
    const name = curve.order === 2 ? 'symmetric secant' : 'forward secant';
    return { line: { exercise, name, at, yours, expected }, curve };
  }

  slopes(lines: readonly SlopeLine[], notes: readonly string[]): SlopePicture {
    const { place, axis, facts } = this;
    const variable = facts.variables[axis] as string;
    const center = place.point[axis] as number;
    const shown = place.point.map((number, index) => (index === axis ? variable : number));
    const curve = Array.from({ length: CURVE_POINTS }, (_, index): [number, number] => {
      const x = center - REACH + (2 * REACH * index) / (CURVE_POINTS - 1);
      return [x, this.along(x)];
    });
    const title = `${facts.function.name}(${shown.join(', ')})`;
    return { kind: 'slope', variable, point: place.point, title, step: SECANT_STEP, curve, lines, notes };
  }

  errors(curves: readonly ErrorCurve[], notes: readonly string[]): ErrorPicture {
    return { kind: 'errors', point: this.place.point, curves, notes };
  }

  private along(x: number): number {
    return this.place.f(this.place.point.map((number, index) => (index === this.axis ? x : number)));
  }

  private slopeIn(result: unknown): number | null {
    const slope: unknown = Array.isArray(result) ? result[this.axis] : null;
    return typeof slope === 'number' && Number.isFinite(slope) ? slope : null;
  }
}
