import { describe, expect, test } from '@jest/globals';
import { packText } from './file';
import { filesWithout, laterExercises } from './later-chapters';

const CHAPTERS = [
  { number: 1, title: 'First', exercises: ['01-one', '02-two'] },
  { number: 2, title: 'Second', exercises: ['03-three'] },
  { number: 3, title: 'Third', exercises: ['04-four'] },
];

test.each([
  { count: ['01-one', '02-two'], later: ['03-three', '04-four'] },
  { count: ['02-two'], later: ['03-three', '04-four'] },
  { count: ['03-three'], later: ['04-four'] },
  { count: ['01-one', '04-four'], later: [] },
  { count: ['20-own'], later: ['03-three', '04-four'] },
])('where $count count, $later are left out', ({ count, later }) => {
  expect(laterExercises({ chapters: CHAPTERS, exercises: count })).toEqual(later);
});

describe('files without an exercise', () => {
  const keptOf = (texts: Record<string, string>) =>
    filesWithout(
      Object.entries(texts).map(([name, text]) => packText(name, text)),
      ['03-three'],
    ).map(({ name }) => name);

  test('lack its suite, stub, hints and lesson, and no other file', () => {
    const others = { 'test/02-two.test.ts': '', 'exercises/02-two.ts': '', 'grader/03-three.ts': '', LICENSE: '' };
    const own = [
      'test/03-three.test.ts',
      'test/stubs/03-three.ts',
      'test/hints/03-three.json',
      'exercises/03-three.ts',
    ];
    expect(keptOf({ ...others, ...Object.fromEntries(own.map((name) => [name, ''])) })).toEqual(Object.keys(others));
  });

  test('lack the modules of the engine that it alone needs, with their copies, and no other ones', () => {
    const others = {
      'engine/f.ts': '',
      'engine/random.ts': '',
      'engine/draw.ts': "import { uniform } from './random';",
      'test/stubs/engine/f.ts': '',
      'exercises/02-two.ts': "import { f } from '../engine/f';",
    };
    const own = {
      'engine/library.ts': "import { grad } from './jax';\nimport { uniform } from './random';",
      'engine/jax.js': '',
      'engine/jax.d.ts': '',
      'test/stubs/engine/jax.js': '',
      'exercises/03-three.ts': "import { f } from '../engine/f';\nimport { grad } from '../engine/library';",
    };
    expect(keptOf({ ...own, ...others })).toEqual(Object.keys(others));
    const both = { ...own, ...others, 'test/oracle/a.ts': "import { grad } from '../../engine/library';" };
    expect(keptOf(both)).toContain('engine/jax.js');
  });

  test('lack what imports it, directly or through another file, in any order', () => {
    const found = keptOf({
      'test/oracle/a.ts': "import { b } from './b';",
      'test/oracle/b.ts': "import type { Three } from '../../exercises/03-three';",
      'test/oracle/c.ts': "import type { Two } from '../../exercises/02-two';",
      'exercises/02-two.ts': '',
      'exercises/03-three.ts': '',
    });
    expect(found).toEqual(['test/oracle/c.ts', 'exercises/02-two.ts']);
  });
});
