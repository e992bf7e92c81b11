import { maskNumber } from '../../domain/identity/mask.ts';
import { writeRtRw } from '../../domain/identity/rt-rw.ts';
import type { ProposalSettings } from '../../domain/proposal/settings.ts';
import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import { kindWord, reasonWord } from './words.ts';
import type { ProposalWords } from './words.ts';

/** Whom it is told by: the head where one is concerned, else the first whom it is about. */
export function proposalTitle(t: ProposalWords, { members }: ProposalEntry): string {
  const concerned = members.filter(({ fields }) => fields.concerned);
  const all = concerned.length > 0 ? concerned : members;
  const first = all.find(({ fields }) => fields.relation === 'head') ?? all[0];
  return first?.fields.name.trim() || t.proposals.unnamed;
}

/** The people whom it adds, corrects or takes off. */
export function peopleCount({ members }: ProposalEntry): number {
  return members.filter(({ fields }) => fields.concerned).length;
}

/** "Usulan hapus · Meninggal · 2 orang": nothing of it is personal. */
export function proposalGist(
  t: ProposalWords,
  settings: ProposalSettings,
  entry: ProposalEntry,
): string {
  const { kind, reason } = entry.row.fields;
  const count = peopleCount(entry);
  return [
    kindWord(t, kind),
    reasonWord(t, settings, kind, reason),
    count > 1 ? t.proposals.people(count) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "KK •••• •••• •••• 0001 · RT/RW 003/005": what tells two of the same name apart. */
export function proposalWhere(t: ProposalWords, { row }: ProposalEntry): string {
  const { noKk, dusun } = row.fields;
  const card = noKk === '' ? t.proposals.noCard : t.proposals.cardOf(maskNumber(noKk));
  return [card, dusun, writeRtRw(row.fields)].filter(Boolean).join(' · ');
}
