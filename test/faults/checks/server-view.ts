import type { Row } from '../../../src/protocol/row.ts';
import { verifyAudit } from '../../../src/server/storage/audit.ts';
import type { AuditVerdict } from '../../../src/server/storage/audit.ts';
import { selectRows, toRow } from '../../../src/server/storage/records.ts';
import type { Regency } from '../server/regency.ts';
import { REGENCY } from '../server/regency.ts';

/** Everything of a server that a check looks at, read beside it out of its database. */
export interface ServerView {
  readonly rows: readonly Row[];
  /** Ids of mutations that were applied. */
  readonly applied: ReadonlySet<string>;
  /** How often the audit says that a mutation was taken. */
  readonly audited: ReadonlyMap<string, number>;
  /** Ids of mutations and hashes of photos that somebody decides, or has decided, on. */
  readonly quarantined: ReadonlySet<string>;
  readonly photos: ReadonlySet<string>;
  readonly chain: AuditVerdict;
}

export async function readServer(regency: Regency): Promise<ServerView> {
  const storage = await regency.openStorage();
  try {
    const { db } = storage;
    const records = await selectRows(db, REGENCY).execute();
    const applied = await db.selectFrom('applied_mutation').select('id').execute();
    const quarantined = await db.selectFrom('quarantine').select('id').execute();
    const photos = await db.selectFrom('blob').select('sha256').execute();
    const entries = await db.selectFrom('audit').select('detail').execute();
    const audited = new Map<string, number>();
    for (const { detail } of entries) {
      const { mutation, status } = JSON.parse(detail) as { mutation?: string; status?: string };
      if (mutation === undefined || status === 'rejected') continue;
      audited.set(mutation, (audited.get(mutation) ?? 0) + 1);
    }
    return {
      rows: records.map(toRow),
      applied: new Set(applied.map(({ id }) => id)),
      audited,
      quarantined: new Set(quarantined.map(({ id }) => id)),
      photos: new Set(photos.map(({ sha256 }) => sha256)),
      chain: await verifyAudit(storage),
    };
  } finally {
    await storage.close();
  }
}
