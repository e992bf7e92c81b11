import { freshDatabase, startPostgres } from '../support/postgres.ts';
import { complaintsOf } from './check.ts';
import { regencyCodes } from './codes.ts';
import { playDay } from './day.ts';
import type { Crowd } from './day.ts';
import { Meter } from './meter.ts';
import { helpText, readOptions } from './options.ts';
import type { LoadOptions } from './options.ts';
import { newPhone, withWork } from './phone.ts';
import { startRegency } from './regency.ts';
import type { Regency } from './regency.ts';
import { figures, report } from './report.ts';
import type { LoadResult } from './report.ts';
import { databaseBytes } from './size.ts';

/**
 * `npm run load`: the day of the deadline, with phones simulated by the app's own store and sync,
 * against real processes on a database whose commits wait for the disk. All on this machine, which
 * the phones share with the server: `one processor, …` tells who had how much of it.
 */
const say = (text: string): unknown => process.stdout.write(`${text}\n`);
const tell = (text: string): unknown => process.stderr.write(`${text}\n`);

async function run(options: LoadOptions): Promise<boolean> {
  const postgres =
    options.engine === 'postgresql' ? await startPostgres({ durable: true }) : undefined;
  const database = postgres && (await freshDatabase(postgres.url));
  const regencies: Regency[] = [];
  try {
    for (const code of regencyCodes(options.regencies)) {
      const { processes, villages } = options;
      regencies.push(await startRegency({ code, processes, villages, databaseUrl: database?.url }));
    }
    const result = await measure(regencies, options, { url: database?.url, pid: postgres?.pid });
    say(options.json ? JSON.stringify(figures(result)) : report(result));
    return result.complaints.length === 0;
  } finally {
    for (const regency of regencies) await regency.stop();
    await database?.drop();
    await postgres?.stop();
  }
}

async function measure(
  regencies: readonly Regency[],
  options: LoadOptions,
  database: { readonly url: string | undefined; readonly pid: number | undefined },
): Promise<LoadResult> {
  const meter = new Meter();
  const crowds: Crowd[] = [];
  for (const regency of regencies) {
    crowds.push(await gather(regency, options, meter));
    tell(`${regency.code}: ${regency.villages.length} villages have done their work`);
  }
  meter.reset();
  const before = await databaseBytes(regencies, database.url);
  const sampled = await playDay(crowds, { ...options, databasePid: database.pid }, meter);
  const grown = (await databaseBytes(regencies, database.url)) - before;
  const complaints: string[] = [];
  for (const crowd of crowds) complaints.push(...(await complaintsOf(crowd)));
  const phones = crowds.flatMap((crowd) => crowd.phones);
  const mutations = phones.reduce((sum, { typed }) => sum + typed.length, 0);
  const photos = phones.length * options.photos;
  return {
    options,
    phones: phones.length,
    mutations,
    photos,
    meter,
    sampled,
    grown,
    complaints,
  };
}

/** Everybody's phone, joined and with its area on it; then a fortnight with no network. */
async function gather(regency: Regency, { photos }: LoadOptions, meter: Meter): Promise<Crowd> {
  const desks = regency.desks.map((session) => newPhone(session, regency.origin, '', meter));
  const phones = [];
  for (const { code, session } of regency.villages) {
    const phone = await newPhone(session, regency.origin, code, meter);
    await phone.exchange();
    phones.push(await withWork(phone, photos));
  }
  return { regency, phones, desks: await Promise.all(desks) };
}

const options = readOptions(process.argv.slice(2));
if (options === 'help') say(helpText());
else if (!(await run(options))) process.exitCode = 1;
process.exit();
