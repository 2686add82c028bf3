import path from 'node:path';

/** The project's folder: this file is dev/testing/root.ts. */
export const ROOT = path.join(__dirname, '..', '..');
