import { buildIfStale, DIST } from './build.ts';

/** `npm start`: an app that matches its sources, and the server that hands it out. */
await buildIfStale();
const { main } = await import('./main.ts');
await main({ distDir: DIST });
