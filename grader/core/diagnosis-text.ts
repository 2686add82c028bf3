import type { TestResult } from './result';

/** Why a test does not pass, in one text; empty when no reason is known. */
export function diagnosisText({ diagnoses }: Pick<TestResult, 'diagnoses'>): string {
  const [first] = diagnoses;
  const line = first?.places[0]?.line;
  return diagnoses.map((one) => (one.places[0]?.line === line ? one.text : withLine(one))).join(' ');
}

/** A reason that begins with its component, with the line that it is about: `∂f/∂c (line 6): …`. */
function withLine({ text, places: [place] }: TestResult['diagnoses'][number]): string {
  return place ? text.replace(/^\S+(?=: )/, `$& (line ${place.line})`) : text;
}

/** Names of the reasons, for formats that have room for one: `mul-assigned + mul-adds`. Null when none is known. */
export function diagnosisId({ diagnoses }: Pick<TestResult, 'diagnoses'>): string | null {
  return diagnoses.map(({ id }) => id).join(' + ') || null;
}

/** The text of the reasons with its label. What a compiler says is an opinion: right answers may have it too. */
export function labelledDiagnosis({ diagnoses }: Pick<TestResult, 'diagnoses'>): string {
  const label = diagnoses[0]?.layer === 'compiler' ? 'A second opinion' : 'Why';
  return diagnoses.length === 0 ? '' : `${label}: ${diagnosisText({ diagnoses })}`;
}
