/** What the files of a folder of `grader/` may import, besides their own folder. */
export interface ImportRule {
  folders: readonly string[];
  /** Folders of which only types may be imported. */
  types?: readonly string[];
  /** Packages, and modules of Node. Pure folders have no modules of Node among them. */
  packages?: readonly RegExp[];
  /** What single files may import in addition. */
  except?: Readonly<Record<string, { folders?: readonly string[]; packages?: readonly RegExp[] }>>;
}

const NODE = /^node:/;

/** Each folder imports only folders above it in this table, so there is no circle. */
export const IMPORT_TABLE: Readonly<Record<string, ImportRule>> = {
  core: { folders: [] },
  text: { folders: ['core'], packages: [/^leven$/] },
  files: { folders: ['core'], packages: [NODE] },
  scoring: { folders: ['core', 'text'] },
  compile: {
    folders: ['core', 'text'],
    packages: [/^@jridgewell\/trace-mapping$/],
    except: {
      'native.ts': { packages: [/^oxc-(?:parser|transform)$/] },
      'by-typescript.ts': { packages: [/^typescript$/] },
      'problems-in-program.ts': { packages: [/^typescript$/] },
      'type-checker.ts': { packages: [/^typescript$/] },
      'type-problems.ts': { packages: [/^typescript$/] },
    },
  },
  advice: { folders: ['core', 'compile'] },
  sandbox: {
    folders: ['core', 'text', 'compile'],
    packages: [/^quickjs-emscripten-core$/, /^@jitl\//],
    except: { 'metered-wasm.ts': { packages: [NODE] }, 'compiled-wasm.ts': { packages: [NODE] } },
  },
  suite: {
    folders: ['core', 'text', 'scoring'],
    types: ['sandbox'],
    packages: [/^fast-check$/],
  },
  judge: { folders: ['core', 'text', 'scoring', 'advice', 'compile', 'sandbox', 'suite'] },
  similarity: { folders: ['core', 'compile'] },
  config: { folders: ['core', 'text'], types: ['advice'], packages: [NODE, /^ajv$/] },
  intake: { folders: ['core', 'text', 'files'], packages: [NODE, /^yauzl$/, /^yaml$/, /^csv-parse/] },
  jest: {
    folders: ['core', 'text', 'advice', 'config', 'compile', 'sandbox', 'suite', 'judge'],
    packages: [NODE, /^@jest\/|^jest-environment-node$|^expect$/],
    except: { 'plain-mode.ts': { folders: ['intake'] } },
  },
  report: {
    folders: ['core', 'text', 'files', 'scoring', 'advice'],
    packages: [NODE, /^csv-stringify/, /^yazl$/, /^xmlbuilder2$/, /^ctrf$/, /^picocolors$/, /^@babel\/code-frame$/],
    except: {
      'screen/error-chart.ts': { packages: [/^simple-ascii-chart$/] },
      'screen/loss-chart.ts': { packages: [/^simple-ascii-chart$/] },
      'page/load-drawing-tools.ts': { packages: [/^(?:@observablehq\/plot|@viz-js\/viz|linkedom)$/] },
    },
  },
  batch: {
    folders: ['core', 'text', 'files', 'intake', 'report'],
    packages: [NODE, /^cli-progress$/],
    except: {
      'worker-main.ts': { folders: ['jest'] },
      'find-similar.ts': { folders: ['compile', 'similarity'] },
    },
  },
  commands: {
    folders: ['core', 'text', 'files', 'config', 'intake', 'jest', 'advice', 'report', 'batch'],
    packages: [NODE, /^picocolors$/],
    except: {
      'debug.ts': { packages: [/^@jest\/core$/] },
      'native-fault.ts': { folders: ['compile'] },
      'training-bar.ts': { packages: [/^cli-progress$/] },
    },
  },
};

/** Folders that run in a browser, too: they use no modules of Node, and no globals of it, which biome.json lists. */
export const PURE_FOLDERS: readonly string[] = [
  'core',
  'text',
  'scoring',
  'advice',
  'compile',
  'sandbox',
  'suite',
  'judge',
];

/** What the build of the page reads of `page/`. */
const BUILT = String.raw`page/(?:build/|worker/|screen/page-data$|package\.json$)`;

/** What the files of a folder of `page/` may import. Its tests may import anything. */
export const PAGE_TABLE: Readonly<Record<string, { targets: RegExp; packages?: readonly RegExp[] }>> = {
  worker: {
    targets: new RegExp(`^(?:page/worker|grader/(?:${PURE_FOLDERS.join('|')}))/`),
    packages: [/^@napi-rs\/wasm-runtime$/, /^oxc-parser\/src-js\//],
  },
  screen: {
    targets: /^(?:page\/(?:client|pictures|screen)|grader\/(?:core|text|scoring|advice|report\/(?:page|screen)))\//,
    packages: [/^@codemirror\/[\w-]+$/, /^@lezer\/highlight$/, /^fflate$/],
  },
  pictures: {
    targets: /^grader\/(?:core|report\/(?:page|pictures))\//,
    packages: [/^@observablehq\/plot$/, /^@viz-js\/viz$/],
  },
  'service-worker': { targets: /^$/ },
  client: { targets: /^(?:page\/(?:client|worker)|grader\/core)\// },
  build: {
    targets: new RegExp(`^(?:${BUILT}|grader/(?:compile|config|core|judge/pictures|report/page|sandbox)/)`),
    packages: [NODE, /^(?:esbuild|typescript)$/, /^@oxc-(?:parser|transform)\/binding-wasm32-wasi\/[\w.-]+\.wasm$/],
  },
};

/** What the files of `queue/` may import. Its packages are not installed with the others. */
export const QUEUE = {
  targets: /^(?:queue|grader\/(?:batch|commands|config|core|report\/screen))\/|^grader\/[\w.-]+$/,
  packages: [NODE, /^(?:bullmq|ioredis|node-pg-migrate|pg)$/],
};

/** What the files directly in `grader/` may import. */
export const LAUNCH_FILES = {
  targets: /^grader\/(?:commands\/|report\/screen\/print-lines|[\w-]+(?:\.ts|\.cjs)?$)/,
  packages: [NODE, /^pirates$/, /^@swc\/core(?:\/package\.json)?$/],
};

/** Files that load what they are told to: a suite, an exercise, a learner's lines, a script by its build, a queue. */
export const COMPUTED: readonly string[] = [
  'grader/jest/entry.ts',
  'grader/jest/jest-project.ts',
  'grader/jest/native-setup.ts',
  'grader/jest/setup.ts',
  'grader/commands/queue-from.ts',
  'grader/commands/run-natively.ts',
  'page/screen/main.ts',
];
