/**
 * Says of what a build without a vault left waiting that it has no envelope yet, so that it gets one
 * at the next unlock and is not sent without. With the browser's own calls: it is done as the
 * database is opened, when the phone is locked and nothing can be sealed.
 */
export function noteWithoutEnvelope(transaction: IDBTransaction): void {
  const meta = transaction.objectStore('meta');
  for (const [name, column] of [
    ['outbox', 'envelope'],
    ['photos', 'keyEnvelope'],
  ] as const) {
    const request = transaction.objectStore(name).openCursor();
    request.addEventListener('success', () => {
      const cursor = request.result;
      if (cursor === null) return;
      const row = cursor.value as Record<string, unknown>;
      if (!(column in row)) {
        cursor.update({ ...row, [column]: null });
        meta.put({ key: 'unsealed', value: true });
      }
      cursor.continue();
    });
  }
}
