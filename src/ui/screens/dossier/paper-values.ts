import * as v from 'valibot';
import { headRole, isFilled } from '../../../domain/attendance.ts';
import { villageKind } from '../../../domain/region.ts';
import { isDate } from '../../../domain/time.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { freeText } from '../../text-schema.ts';
import type { OpenDossier } from './use-dossier.ts';

/** Longest line, by `protocol/primitives.ts`. */
const LINE = 120;

export interface PaperValues extends Record<string, string | boolean> {
  number: string;
  date: string;
  signer: string;
  isSigned: boolean;
}

/** What stands on the paper now; before it is begun, its day is the meeting's. */
export function paperValues({ dossier, meeting }: OpenDossier): PaperValues {
  const { number = '', date, signer = '', isSigned = false } = dossier?.fields ?? {};
  return { number, date: date ?? meeting?.fields.date ?? '', signer, isSigned };
}

export function paperSchema(t: OfficeCatalogue) {
  const { number, signer, tooLong, dateInvalid } = t.dossier;
  return v.object({
    number: freeText(LINE, tooLong(number)),
    date: v.pipe(
      v.string(),
      v.check((date) => date === '' || isDate(date), dateInvalid),
    ),
    signer: freeText(LINE, tooLong(signer)),
    isSigned: v.boolean(),
  });
}

/** The head of the village by the attendance list, where one came in person. */
export function headWhoCame({ attendance, of }: OpenDossier): string {
  const role = headRole(villageKind(of.regionCode));
  const head = attendance.find(
    ({ fields }) => fields.role === role && isFilled(fields.status) && fields.name.trim() !== '',
  );
  return head?.fields.name.trim() ?? '';
}
