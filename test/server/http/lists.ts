import type { RegisterFields, RegisterPerson } from '../../../src/domain/register/person.ts';
import { REGISTER_FIELDS } from '../../../src/domain/register/person.ts';
import type { RegisterImportResponse, RegisterPreview } from '../../../src/protocol/register.ts';
import type { RegisterList } from '../../../src/protocol/register.ts';
import type { RowOf } from '../../../src/protocol/row.ts';
import type { Session } from '../../../src/protocol/session.ts';
import { readRegister } from '../../../src/server/storage/register.ts';
import type * as v from 'valibot';
import { ask, call } from '../../support/endpoint.ts';
import type { Answer } from '../../support/endpoint.ts';
import { inventPeople } from '../../support/people.ts';
import { newId, VILLAGE } from './app.ts';
import type { AppUnderTest } from './app.ts';

export type Listed = RegisterList['people'][number];
type Imported = v.InferOutput<typeof RegisterImportResponse>;

/** A person as a row of a list. */
export function listed(person: RegisterPerson | Listed, row: number): Listed {
  const fields = Object.fromEntries(REGISTER_FIELDS.map((field) => [field, person[field]]));
  return { ...(fields as unknown as RegisterFields), row };
}

/** Invented people, as rows below the headings. */
export function inventList(count: number, seed?: number): Listed[] {
  return inventPeople(count, seed).map((person, index) => listed(person, index + 2));
}

export function listOf(people: readonly Listed[], over: Partial<RegisterList> = {}): RegisterList {
  return {
    regionCode: VILLAGE,
    said: [...REGISTER_FIELDS],
    people: [...people],
    held: [],
    ...over,
  };
}

/** Somebody with a laptop who looks what a list changes, and takes it in. */
export class Importer {
  readonly #test: AppUnderTest;
  readonly #session: Session;

  constructor(test: AppUnderTest, session: Session) {
    this.#test = test;
    this.#session = session;
  }

  preview(list: RegisterList): Promise<RegisterPreview> {
    return ask(this.#test.send, 'POST', '/api/register/preview', { list }, this.#session);
  }

  /** The raw answer to an import. */
  send(list: RegisterList, ground: string, id = newId()): Promise<Answer> {
    const body = { id, list, ground };
    return call(this.#test.send, 'POST', '/api/register/import', body, this.#session);
  }

  /** Looks at a list's changes and takes them in; it must be accepted. */
  async take(list: RegisterList): Promise<Imported> {
    const { ground } = await this.preview(list);
    const body = { id: newId(), list, ground };
    return ask(this.#test.send, 'POST', '/api/register/import', body, this.#session);
  }
}

/** A village's register as it stands, by NIK. */
export async function registerOf(
  test: AppUnderTest,
  village = VILLAGE,
): Promise<Map<string, RowOf<'registerPerson'>>> {
  const { rows } = await readRegister(test.deps.storage, village);
  return new Map(rows.map((row) => [row.fields.nik, row]));
}
