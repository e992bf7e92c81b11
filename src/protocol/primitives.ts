import * as v from 'valibot';
import { REGION_CODE } from '../domain/region.ts';

/** Any UUID, lower case, as our own clients make them. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'id'),
);

/** Permendagri code with dots, at any level. */
export const RegionCode = v.pipe(v.string(), v.regex(REGION_CODE, 'region'));

/** An instant, ISO 8601 in UTC as `Date.toISOString` writes it. */
export const Instant = v.pipe(v.string(), v.isoTimestamp('instant'), v.maxLength(30));

/** SHA-256 in lower-case hex. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'sha256'));

/** Free text of at most `max` UTF-16 units, without control characters but new lines and tabs. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, 'too_long'),
    v.regex(/^(?:\P{Cc}|[\t\n\r])*$/u, 'control_character'),
  );

export const ShortText = text(120);
export const LineText = text(250);
export const LongText = text(8000);

/** A calendar day `YYYY-MM-DD`; whether it exists is the domain's to say. */
export const DateText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'date'));
/** A clock time `HH:MM`. */
export const TimeText = v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/, 'time'));
/** A clock time, or nothing. */
export const OptionalTime = v.union([v.literal(''), TimeText]);
