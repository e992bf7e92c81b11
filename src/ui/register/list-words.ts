import type { ImportColumn } from '../../domain/import/columns.ts';
import type { RegisterTexts } from '../../i18n/id/register.ts';
import type { RegisterImportTexts } from '../../i18n/id/register-import.ts';
import { fieldWord } from '../proposal/words.ts';
import type { ProposalWords } from '../proposal/words.ts';

/** Any catalogue that has the words of the list. */
export interface ListWords extends ProposalWords {
  readonly register: RegisterTexts;
  readonly registerImport: RegisterImportTexts;
}

/** What a field or column of the list is called. */
export function listWord(t: ListWords, column: ImportColumn): string {
  const words: Readonly<Record<string, string>> = {
    ...t.register.listing,
    ...t.registerImport.columns.fields,
  };
  return words[column] ?? fieldWord(t, column);
}
