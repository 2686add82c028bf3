const path = require('node:path');

// Lets Node load dev/ too, and the solutions, which npm run bench -- engine measures.
require('../grader/typescript.cjs').loadTypeScript([
  __dirname,
  ...['page', 'queue', 'solutions'].map((folder) => path.join(__dirname, '..', folder)),
]);
