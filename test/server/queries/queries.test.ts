import { expect, it } from 'vitest';
import type { Storage } from '../../../src/server/storage/database.ts';
import { openApp } from '../http/app.ts';
import { REGENCY, describeOnBothEngines } from '../storage/engines.ts';
import { analyse, fill } from './fill.ts';
import { planOf } from './plans.ts';
import type { Access } from './plans.ts';
import { Recorder, shortened } from './recorder.ts';
import type { Statement } from './recorder.ts';
import { straysOf } from './regencies.ts';
import { PATHS, walk } from './scenario.ts';

/** What does not grow, or is no table. */
const SMALL = /^(regency|\d+-ROW|json_each|CONSTANT|\(?subquery)/i;

/** Statements that may read by the regency alone, with the reason. */
const WHOLE_REGENCY: readonly (readonly [shape: RegExp, why: string])[] = [
  [/from "audit" .* order by "n" desc limit \?$/, 'the last entry, of which there is one'],
];

/** What is wrong with how a statement would be read. */
async function scansOf(storage: Storage, statement: Statement): Promise<string[]> {
  const shape = shortened(statement.sql);
  const mayReadAll = WHOLE_REGENCY.some(([known]) => known.test(shape));
  const isWide = ({ isScan, by }: Access) =>
    isScan || (!mayReadAll && by.every((column) => column === 'regency'));
  return (await planOf(storage, statement))
    .filter((access) => !SMALL.test(access.name) && isWide(access))
    .map(({ name, by }) => `${name} is read by ${by.join(', ') || 'nothing'}`);
}

describeOnBothEngines('every query of the hot paths', (engine) => {
  it('reads no table that grows from end to end, and stays in its regency', async () => {
    const recorder = new Recorder();
    const storage = await recorder.open(engine);
    const test = await openApp(storage);
    await fill(storage);
    await analyse(storage);
    await walk(recorder, test);

    const all = recorder.statements();
    const found: string[] = [];
    for (const statement of all) {
      const wrong = [...(await scansOf(storage, statement)), ...straysOf(statement, REGENCY)];
      found.push(...wrong.map((what) => `${statement.path}: ${what}: ${shortened(statement.sql)}`));
    }
    expect(found).toEqual([]);
    const seen = Map.groupBy(all, ({ path }) => path);
    expect([...seen.keys()].sort()).toEqual([...PATHS].sort());
    expect(all.length).toBeGreaterThan(50);

    // and both are noticed where they are not so
    const bad = (sql: string, parameters: unknown[] = []) => ({ path: 'bad', sql, parameters });
    const p = storage.engine === 'sqlite' ? () => '?' : (n: number) => `$${n}`;
    const wide = `select "id" from "record" where "regency" = ${p(1)} and "fields" = ${p(2)}`;
    expect(await scansOf(storage, bad(wide, [REGENCY, '{}']))).toHaveLength(1);
    const whole = 'select "id" from "device" where "label" = \'ponsel\'';
    expect(await scansOf(storage, bad(whole))).toHaveLength(1);
    expect(straysOf(bad('select "id" from "record" where "id" = $1', ['x']), REGENCY)).toEqual([
      'record is not held by regency',
    ]);
    expect(straysOf(bad('select 1 from "blob" where "regency" = $1', ['33.17']), REGENCY)).toEqual([
      'is about 33.17',
    ]);
    expect(straysOf(bad('delete from "elsewhere"'), REGENCY)).not.toEqual([]);
    const half =
      'select 1 from "likeness" as "one" where "one"."regency" = $1 union all ' +
      'select 1 from "likeness" as "one" where "one"."nik" = $2';
    expect(straysOf(bad(half, [REGENCY, 'x']), REGENCY)).toEqual(['one is not held by regency']);
  });
});
