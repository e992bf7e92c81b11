import { buildPage } from './chromium/build.ts';
import { liveInChromium } from './chromium/live.ts';
import { endHosts } from './server/process.ts';
const files = await buildPage();
console.log([...files.keys()]);
for (let s = Number(process.argv[2]); s <= Number(process.argv[3]); s++) {
  const t = performance.now();
  const o = await liveInChromium(s, files);
  console.log(
    s,
    o.failures.length ? 'FAILED' : 'ok',
    o.typed,
    Math.round(performance.now() - t),
    JSON.stringify(o.faults),
  );
  if (o.failures.length) console.log(o.trace.join('\n'), o.failures.join('\n'));
}
await endHosts();
process.exit(0);
