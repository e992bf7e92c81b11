import { REGISTER_FIELDS } from '../../../src/domain/register/person.ts';
import type { RegisterFields, RegisterPerson } from '../../../src/domain/register/person.ts';
import { compareList } from '../../../src/server/register/compare.ts';
import type { RegisterList } from '../../../src/protocol/register.ts';
import type { Api } from '../../../src/sync/api.ts';
import { NetworkError } from '../../../src/sync/errors.ts';
import { personRow } from './records.ts';

/** A register behind an endpoint, which compares as the server does, and a line that can break. */
export interface Endpoint {
  readonly api: Api;
  /** The people of a village who are listed. */
  people(regionCode: string): RegisterPerson[];
  /** Ids of imports as they came, those sent again among them. */
  readonly imports: readonly string[];
  /** The line breaks after so many more answers; the last one is lost on its way back. */
  breakAfter(answers: number): void;
  mend(): void;
}

type Row = ReturnType<typeof personRow>;

const fieldsOf = (person: RegisterList['people'][number]): RegisterFields =>
  Object.fromEntries(REGISTER_FIELDS.map((field) => [field, person[field]])) as never;

export function registerEndpoint(): Endpoint {
  let rows: Row[] = [];
  let ground = 0;
  let answersLeft = Number.POSITIVE_INFINITY;
  const answered = new Map<string, unknown>();
  const imports: string[] = [];

  const inVillage = (code: string) => rows.filter(({ regionCode }) => regionCode === code);
  const preview = (list: RegisterList) => {
    const { added, back, changed, unchanged, gone } = compareList(inVillage(list.regionCode), list);
    return {
      regionCode: list.regionCode,
      added: added.length + back.length,
      unchanged: unchanged.length,
      held: list.held.length,
      changed: changed.map(({ id, before, after, fields }) => ({
        id,
        name: before.name,
        row: after.row,
        fields: fields
          .filter((field) => field !== 'regionCode')
          .map((field) => ({ field, from: before[field], to: after[field] })),
      })),
      gone: gone.map(({ id, name }) => ({ id, name })),
      ground: `ground-${ground}`,
    };
  };
  const take = (list: RegisterList) => {
    const found = compareList(inVillage(list.regionCode), list);
    const goneIds = new Set(found.gone.map(({ id }) => id));
    const after = new Map(found.changed.map(({ id, after: now }) => [id, now]));
    rows = rows.map((row) => ({
      ...row,
      fields: {
        ...row.fields,
        ...(after.has(row.id) ? fieldsOf(after.get(row.id) as never) : {}),
        gone: row.fields.gone || goneIds.has(row.id),
      },
    }));
    rows.push(...found.added.map((one) => personRow(fieldsOf(one), list.regionCode)));
    ground += 1;
    return {
      regionCode: list.regionCode,
      added: found.added.length,
      changed: found.changed.length,
      gone: found.gone.length,
      unchanged: found.unchanged.length,
      serverTime: new Date().toISOString(),
    };
  };

  const answer = (name: string, body: { id: string; list: RegisterList }): unknown => {
    if (name === 'registerPreview') return preview(body.list);
    imports.push(body.id);
    const known = answered.get(body.id);
    if (known !== undefined) return known;
    const fresh = take(body.list);
    answered.set(body.id, fresh);
    return fresh;
  };

  const call = async (name: string, options?: { body?: unknown }) => {
    await Promise.resolve();
    if (answersLeft === 0) throw new NetworkError('unreachable');
    const said = answer(name, options?.body as never);
    answersLeft -= 1;
    if (answersLeft === 0) throw new NetworkError('unreachable');
    return said;
  };
  return {
    api: { call: call as Api['call'], putPhoto: never, getPhoto: never, handover: never },
    imports,
    people: (code) =>
      inVillage(code)
        .filter(({ fields }) => !fields.gone)
        .map(({ id, regionCode, fields: { gone: _gone, ...fields } }) => ({
          ...fields,
          id,
          regionCode,
        })),
    breakAfter(answers) {
      answersLeft = answers;
    },
    mend() {
      answersLeft = Number.POSITIVE_INFINITY;
    },
  };
}

const never = () => Promise.reject(new Error('not asked for here'));
