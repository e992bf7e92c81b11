import { PROTOCOL } from './version.ts';
import type { Row } from './row.ts';

/** Rewrites a row for a client that speaks an older protocol. */
export function rowForProtocol(row: Row, protocol: number): Row {
  if (protocol >= PROTOCOL || row.kind !== 'meeting') return row;
  const { startTime, endTime: _endTime, ...rest } = row.fields;
  return { ...row, fields: { ...rest, time: startTime } };
}
