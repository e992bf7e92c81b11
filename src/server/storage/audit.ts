import { hash } from 'node:crypto';
import type { Storage } from './database.ts';
import { insertRows } from './insert-rows.ts';
import { canonicalJson } from './json.ts';
import type { Write } from './write.ts';

/** What was done, by whom: ids, codes and counts only, never a personal value. */
export interface AuditEntry {
  readonly at: string;
  readonly accountId: string | null;
  readonly deviceId: string | null;
  /** e.g. `meeting.create`, `account.change`. */
  readonly action: string;
  /** Id of what was touched. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

interface StoredEntry {
  readonly n: number;
  readonly at: string;
  readonly account_id: string | null;
  readonly device_id: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

const GENESIS = '0'.repeat(64);
const PAGE = 1000;

/** The hash of an entry: over the hash before it, the regency, and all that the entry says. */
function chain(previousHash: string, regency: string, entry: StoredEntry): string {
  const { n, at, account_id, device_id, action, subject, detail } = entry;
  const content = { regency, n, at, account_id, device_id, action, subject, detail };
  return hash('sha256', previousHash + canonicalJson(content));
}

/** Appends entries to the regency's chain, in the transaction of what they tell about. */
export async function appendAudit(write: Write, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { trx, regency } = write;
  const last = await trx
    .selectFrom('audit')
    .select(['n', 'hash'])
    .where('regency', '=', regency)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  let previous_hash = last?.hash ?? GENESIS;
  const rows = entries.map((entry, index) => {
    const stored: StoredEntry = {
      n: (last?.n ?? 0) + index + 1,
      at: entry.at,
      account_id: entry.accountId,
      device_id: entry.deviceId,
      action: entry.action,
      subject: entry.subject,
      detail: canonicalJson(entry.detail),
    };
    const row = { regency, ...stored, previous_hash, hash: chain(previous_hash, regency, stored) };
    previous_hash = row.hash;
    return row;
  });
  await insertRows(trx, 'audit', rows);
}

/**
 * What a walk along the chain found. `head` is the last hash: who notes it down elsewhere can tell
 * later whether entries were cut off the end, which the chain alone cannot show.
 */
export type AuditVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly n: number };

/** Recomputes the whole chain; `n` is the first entry that does not fit. */
export async function verifyAudit({ db, regency }: Storage): Promise<AuditVerdict> {
  let head = GENESIS;
  let n = 0;
  for (;;) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('regency', '=', regency)
      .where('n', '>', n)
      .orderBy('n')
      .limit(PAGE)
      .execute();
    for (const row of page) {
      const fits = row.previous_hash === head && row.hash === chain(head, regency, row);
      if (row.n !== n + 1 || !fits) return { ok: false, n: n + 1 };
      head = row.hash;
      n = row.n;
    }
    if (page.length < PAGE) return { ok: true, entries: n, head };
  }
}
