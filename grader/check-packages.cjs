// A fresh clone has no packages until `npm ci`. Node would show a stack.
for (const name of ['pirates', '@swc/core', 'oxc-parser', 'jest']) {
  try {
    require.resolve(name);
  } catch {
    console.error(`gradkata: The package ${name} is not installed. Run npm ci in the folder of the project.`);
    process.exit(2);
  }
}
