// Lets Node load queue/ too. Its packages are installed apart: npm ci --prefix queue
require('../grader/typescript.cjs').loadTypeScript([__dirname]);
