import { DatabaseSync } from 'node:sqlite';
import type { RecordKind } from '../../src/protocol/record-kinds.ts';
import type { FieldsOf } from '../../src/protocol/records.ts';
import { sqlitePath } from '../../src/server/storage/open.ts';
import type { TestServer } from './server.ts';

export interface StoredRecord<K extends RecordKind> {
  readonly id: string;
  readonly parentId: string | null;
  readonly fields: FieldsOf<K>;
}

/** All records of a kind as they stand in the server's own SQLite file, read beside the server. */
export function storedRecords<K extends RecordKind>(
  { dataDir }: TestServer,
  kind: K,
): StoredRecord<K>[] {
  const file = new DatabaseSync(sqlitePath(dataDir), { readOnly: true });
  try {
    const rows = file
      .prepare('select id, parent_id, fields from record where kind = ? order by rev')
      .all(kind);
    return rows.map(({ id, parent_id, fields }) => ({
      id: String(id),
      parentId: parent_id === null ? null : String(parent_id),
      fields: JSON.parse(String(fields)) as FieldsOf<K>,
    }));
  } finally {
    file.close();
  }
}

/** The SHA-256 of every photo of which the server has the bytes. */
export function storedPhotos({ dataDir }: TestServer): string[] {
  const file = new DatabaseSync(sqlitePath(dataDir), { readOnly: true });
  try {
    return file
      .prepare('select sha256 from blob')
      .all()
      .map(({ sha256 }) => String(sha256));
  } finally {
    file.close();
  }
}

/** The photos themselves. */
export function storedPhotoBytes({ dataDir }: TestServer): Uint8Array[] {
  const file = new DatabaseSync(sqlitePath(dataDir), { readOnly: true });
  try {
    return file
      .prepare('select bytes from blob')
      .all()
      .map(({ bytes }) => bytes as Uint8Array);
  } finally {
    file.close();
  }
}
