// Lets Node load dev/ too.
require('../grader/typescript.cjs').loadTypeScript([__dirname]);
