/** The phone is locked: what is sealed cannot be read or written before a PIN has opened it. */
export class Locked extends Error {
  override readonly name = 'Locked';

  constructor(table: string) {
    super(`${table} is sealed, and the phone is locked`);
  }
}
