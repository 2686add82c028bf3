// The entry of the npm scripts of learners and courses.
require('./check-node.cjs');
require('./check-packages.cjs');
require('./compile-cache.cjs');
require('./optimize-late.cjs');
require('./typescript.cjs');
require('./main.ts').main(process.argv.slice(2));
