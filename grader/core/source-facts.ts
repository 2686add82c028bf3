/** What the download of a platform tells of who handed a submission in. */
export interface LearnerKeys {
  /** The number of Canvas's user. */
  canvasUser?: string;
  /** Canvas's number of the learner's last upload. */
  canvasUpload?: string;
  /** The number of Moodle's participant. */
  participant?: string;
  login?: string;
  /** What ends with `_` and the login, where it is not known how much of it the login is: `Essay_van_der_berg`. */
  loginEnd?: string;
  email?: string;
  /** The number of the learner at the school: `OrgDefinedId` of Brightspace, `SID` of Gradescope. */
  number?: string;
  fullName?: string;
}

/** What the download of a platform tells of when a submission was handed in. */
export interface HandedIn {
  /** `2026-11-20T10:11:12`, in the time zone of the platform unless it ends with an offset or `Z`. */
  at?: string;
  /** The platform marked it as late. */
  isLate?: boolean;
}

/** What the download of a platform tells of a submission. */
export interface SourceFacts {
  keys?: LearnerKeys;
  handedIn?: HandedIn;
}
