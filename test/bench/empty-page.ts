import { build } from 'vite';

/** The empty page, built as the app is, by path: what Preact alone costs, for the traces. */
export async function emptyPage(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: `${import.meta.dirname}/empty`,
    base: '/empty/',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: ['chrome107', 'safari16.4'],
      modulePreload: { polyfill: false },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('The page was not built');
  const files = output.output.map((file): [string, string] => [
    file.fileName === 'index.html' ? '/empty/' : `/empty/${file.fileName}`,
    file.type === 'chunk' ? file.code : String(file.source),
  ]);
  return new Map(files);
}
