import { holdTimeLimits } from './line/stall.ts';
import { endHosts } from './server/process.ts';
import { live } from './world/live.ts';

holdTimeLimits();
const from = Number(process.argv[2] ?? 1);
const to = Number(process.argv[3] ?? from);
for (let seed = from; seed <= to; seed += 1) {
  if (seed % 8 === 0) continue;
  const t = performance.now();
  const o = await live(seed, undefined);
  console.log(
    seed,
    o.failures.length === 0 ? 'ok' : 'FAILED',
    o.typed,
    o.toldLost,
    Math.round(performance.now() - t),
    JSON.stringify(o.faults),
  );
  if (o.failures.length > 0 || process.argv[4])
    console.log(o.trace.join('\n'), '\n', o.failures.join('\n'));
}
await endHosts();
process.exit(0);
