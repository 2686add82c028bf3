import path from 'node:path';

/** One of the projects of jest.config.js, to be run alone: Jest then reads and says nothing of the others. */
export function jestProject(root: string, name: 'exercises' | 'grader'): Record<string, unknown> {
  const { projects } = require(path.join(root, 'jest.config.js')) as { projects: { displayName: string }[] };
  return { ...projects.find(({ displayName }) => displayName === name) };
}
