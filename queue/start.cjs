// The entry of npm run worker. grader/ loads queue/ only for npm run grade -- … --queue
require('../grader/check-node.cjs');
require('../grader/check-packages.cjs');
require('./typescript.cjs');
require('./main.ts').main(process.argv.slice(2));
