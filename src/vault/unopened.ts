/** Something does not open: it was altered, lies in another's place, or another key sealed it. */
export class Unopened extends Error {
  override readonly name = 'Unopened';
}
