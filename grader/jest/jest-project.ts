import path from 'node:path';

/**
 * The configuration of jest.config.js as an object, for callers that change some of it.
 *
 * @throws Error if the file is missing or broken
 */
export function jestProject(root: string): Record<string, unknown> {
  try {
    return { ...(require(path.join(root, 'jest.config.js')) as object), rootDir: root };
  } catch (error) {
    const [reason] = String((error as Error).message).split('\n');
    throw new Error(`jest.config.js cannot be loaded: ${reason}. Restore it from the project.`);
  }
}
