import { rosterLearners } from '../../../core/roster-learners';
import type { RunInfo } from './format';

/** What a teacher asks beside the points: who handed in nothing, and who was late. */
export interface HandInNotes {
  missing: string[];
  late: string[];
}

/** Reads it from the list of learners, and from what the platform tells of the time. */
export function handInNotes({ roster, lateness = new Map() }: Pick<RunInfo, 'roster' | 'lateness'>): HandInNotes {
  const rows = new Set(roster?.missing);
  const learners = roster ? rosterLearners(roster.roster).filter(({ row }) => rows.has(row)) : [];
  const late = [...lateness].flatMap(([id, { isLate, hours, share }]) => {
    if (!isLate) return [];
    const cost = share > 0 ? `, costs ${Math.round(100 * share)} %` : '';
    return [`${id} (${hours === undefined ? 'by how much is not known' : `${hours} hours`}${cost})`];
  });
  return { missing: learners.map(({ label, fullNames: [name] }) => withName(label, name?.trim())), late };
}

function withName(label: string, name: string | undefined): string {
  return name === undefined || name === label ? label : `${label} (${name})`;
}
