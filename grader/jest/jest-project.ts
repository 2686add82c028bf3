import path from 'node:path';

/** The configuration of jest.config.js, to be changed and handed to Jest as a whole. */
export function jestProject(root: string): Record<string, unknown> {
  return { ...(require(path.join(root, 'jest.config.js')) as object), rootDir: root };
}
