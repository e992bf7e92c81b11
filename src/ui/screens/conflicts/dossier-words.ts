import { isDate } from '../../../domain/time.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';

/** What a field of a berita acara or SPTJM is called. */
export function dossierFieldText(t: OfficeCatalogue, field: string): string {
  const { number, date, signer, isSigned, parts } = t.dossier;
  const words: Readonly<Record<string, string>> = { number, date, signer, isSigned, ...parts };
  return Object.hasOwn(words, field) ? (words[field] ?? '') : t.conflicts.otherField;
}

/** A value of it, as a person reads it. */
export function dossierValueText(
  t: OfficeCatalogue,
  formats: Formats,
  field: string,
  value: unknown,
): string {
  if (typeof value === 'boolean') return t.proposals.yesNo[value ? 'yes' : 'no'];
  if (typeof value !== 'string') return t.conflicts.otherValue;
  if (value === '') return t.conflicts.emptyValue;
  return field === 'date' && isDate(value) ? formats.day(value) : value;
}
