import type { Row } from './row.ts';

/** Fields of a record, or some of them, as an older app knew them, under their names of today. */
export function fieldsFromOlder(kind: string, fields: Row['fields']): Row['fields'] {
  if (kind !== 'meeting' || !Object.hasOwn(fields, 'time')) return fields;
  const { time, ...rest } = fields;
  return { startTime: time, ...rest };
}

/** The first protocol that knew when a meeting begins and ends. */
const TWO_TIMES = 2;

/** Rewrites a row for a client that speaks an older protocol. */
export function rowForProtocol(row: Row, protocol: number): Row {
  if (protocol >= TWO_TIMES || row.kind !== 'meeting') return row;
  const { startTime, endTime: _endTime, ...rest } = row.fields;
  return { ...row, fields: { ...rest, time: startTime } };
}
