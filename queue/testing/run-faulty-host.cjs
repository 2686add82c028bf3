// The program of a host whose faults the tests choose.
require('../typescript.cjs');
require('./faulty-host.ts')
  .runFaultyHost()
  .then(
    (code) => process.exit(code),
    (error) => {
      console.error(error);
      process.exit(2);
    },
  );
