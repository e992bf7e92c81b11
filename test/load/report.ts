import type { LoadOptions } from './options.ts';
import { percentile } from './meter.ts';
import type { Meter } from './meter.ts';
import type { Sampled } from './sampler.ts';

/** All that one run found. */
export interface LoadResult {
  readonly options: LoadOptions;
  readonly phones: number;
  readonly mutations: number;
  readonly photos: number;
  readonly meter: Meter;
  readonly sampled: Sampled;
  /** Bytes by which the database grew. */
  readonly grown: number;
  readonly complaints: readonly string[];
}

const SHOWN = ['push', 'photo', 'pull', 'village'] as const;
const MB = 1024 * 1024;

/** The figures of a run, for machines. */
export function figures(result: LoadResult): object {
  const { meter, sampled, options, grown, complaints, ...counts } = result;
  const took = Object.fromEntries(
    SHOWN.map((what) => {
      const values = meter.took.get(what) ?? [];
      const at = (of: number) => Math.round(percentile(values, of));
      return [what, { count: values.length, p50: at(50), p95: at(95), p99: at(99) }];
    }),
  );
  return {
    options,
    ...counts,
    took_ms: took,
    errors: Object.fromEntries(meter.errors),
    mutations_per_second: Math.round(counts.mutations / sampled.seconds),
    backlog_phones: sampled.backlog,
    seconds: Math.round(sampled.seconds),
    server_memory_mb: Math.round(sampled.serverMemory / MB),
    cpu_seconds: {
      server: Math.round(sampled.serverCpu),
      phones: Math.round(sampled.phonesCpu),
      database_and_proxy: Math.round(sampled.otherCpu),
    },
    phones_late_ms: Math.round(sampled.phonesLate),
    database_grew_mb: Math.round(grown / MB),
    complaints,
  };
}

/** The same for a person. */
export function report(result: LoadResult): string {
  const { options, phones, mutations, photos, meter, sampled, grown, complaints } = result;
  const line = (what: string, said: string) => `${what.padEnd(26)} ${said}`;
  const share = (seconds: number) => `${Math.round((100 * seconds) / sampled.seconds)} %`;
  const when = options.minutes === 0 ? 'all at once' : `within ${options.minutes} minutes`;
  const times = SHOWN.map((what) => {
    const values = meter.took.get(what) ?? [];
    const at = [50, 95, 99].map((of) => Math.round(percentile(values, of)));
    return line(what, `${values.length} times, p50 ${at[0]} ms, p95 ${at[1]} ms, p99 ${at[2]} ms`);
  });
  const errors = [...meter.errors].map(([what, count]) => `${what} ${count}`);
  return [
    `${phones} phones of ${options.regencies} regency(ies), ${when}: ${mutations} mutations, ${photos} photos`,
    `${options.engine}, ${options.processes} process(es) a regency, ${options.kills} killed meanwhile`,
    ...times,
    line('errors, each tried again', errors.length === 0 ? 'none' : errors.join(', ')),
    line('through', `${Math.round(mutations / sampled.seconds)} mutations a second`),
    line('backlog at most', `${sampled.backlog} phones`),
    line('memory of a process', `${Math.round(sampled.serverMemory / MB)} MB at most`),
    line('one processor, server', share(sampled.serverCpu)),
    line('one processor, phones', share(sampled.phonesCpu)),
    line('one processor, other', share(sampled.otherCpu)),
    line('phones were late', `${Math.round(sampled.phonesLate)} ms, p99`),
    line('database grew by', `${Math.round(grown / MB)} MB`),
    complaints.length === 0 ? 'everything arrived once, audit whole' : complaints.join('\n'),
  ].join('\n');
}
