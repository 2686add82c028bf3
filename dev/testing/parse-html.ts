import { parseHTML } from 'linkedom';

/** The document of a page, as a browser has it. */
export function documentOf(page: string): ReturnType<typeof parseHTML>['document'] {
  return parseHTML(page).document;
}
