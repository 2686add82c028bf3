// The entry of the npm scripts of maintainers. grader/ never imports dev/, and packages never hold it.
require('../grader/check-node.cjs');
require('../grader/check-packages.cjs');
require('./typescript.cjs');
require('./main.ts').main(process.argv.slice(2));
