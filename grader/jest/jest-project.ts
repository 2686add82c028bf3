import path from 'node:path';

/** The project `exercises` of jest.config.js, to be run alone: Jest then reads and says nothing of the others. */
export function jestProject(root: string): Record<string, unknown> {
  const { projects } = require(path.join(root, 'jest.config.js')) as { projects: { displayName: string }[] };
  return { ...projects.find(({ displayName }) => displayName === 'exercises') };
}
