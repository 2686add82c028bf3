import path from 'node:path';

/** The configuration of jest.config.js as an object, for callers that change some of it. */
export function jestProject(root: string): Record<string, unknown> {
  return { ...(require(path.join(root, 'jest.config.js')) as object), rootDir: root };
}
