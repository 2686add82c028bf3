// A fresh clone has no packages until `npm ci`. Node would show a stack.
try {
  require.resolve('pirates');
  require.resolve('@swc/core');
} catch {
  console.error('gradkata: The packages are not installed. Run npm ci in the folder of the project.');
  process.exit(2);
}
