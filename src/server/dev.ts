import { spawn } from 'node:child_process';

/** `npm run dev`: the app at 8080 and the server behind it at 8081, both renewed on every change. */
const SERVER = '--server';

if (process.argv.includes(SERVER)) {
  const { main } = await import('./main.ts');
  await main();
} else {
  const server = spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', import.meta.filename, SERVER],
    {
      stdio: 'inherit',
      env: { ...process.env, PORT: '8081', PUBLIC_ORIGIN: 'http://localhost:8080' },
    },
  );
  process.on('exit', () => server.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit());
  const { createServer } = await import('vite');
  const app = await createServer({ configLoader: 'native' });
  await app.listen();
  app.printUrls();
}
