/**
 * Commands for those who work on the project. They need what packages leave out: solutions, mistakes, the grader's own tests. In
 * a package they are not there.
 */
export const MAINTAINERS: readonly string[] = ['record', 'verify', 'bench', 'mutate', 'pack'];
