import { buildIfStale, DIST } from './build.ts';
import { runDemo } from './demo/run.ts';
import { runProgram } from './program.ts';

/** `npm run demo`: the app on a throw-away database, with invented people and meetings. */
await runProgram(async () => {
  await buildIfStale();
  await runDemo(DIST, console.log);
});
