// Old syntax only: a Node that is too old must get this far to be told so.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`gradkata needs Node 20.19 or later; this is Node ${process.versions.node}. Install a newer Node.`);
  process.exit(2);
}
