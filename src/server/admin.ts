import { runAdmin } from './admin/run.ts';
import { runProgram } from './program.ts';

/** `npm run admin -- …`: what an operator does at the machine itself. */
await runProgram(() =>
  runAdmin(process.argv.slice(2), { print: console.log, note: console.error }),
);
