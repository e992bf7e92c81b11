import { inFours } from '../../domain/identity/mask.ts';
import { writeRtRw } from '../../domain/identity/rt-rw.ts';
import { changesOf } from '../../domain/proposal/correction.ts';
import type { FieldChange } from '../../domain/proposal/correction.ts';
import { PROPOSAL_KINDS } from '../../domain/proposal/kinds.ts';
import type { ProposalKind } from '../../domain/proposal/kinds.ts';
import { concernedOf } from '../../domain/proposal/proposal.ts';
import type { PersonFields } from '../../domain/register/person.ts';
import { isDate } from '../../domain/time.ts';
import { longDate } from '../particulars.ts';
import { fieldText } from '../xlsx-period.ts';
import { FIELD_WORDS } from '../xlsx-words.ts';
import { outcomeOf } from './paper.ts';
import type { Outcome, PaperDossier, PaperProposal } from './paper.ts';

/** One person of the list by name and address. */
export interface AnnexRow {
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly nik: string;
  readonly noKk: string;
  readonly address: string;
  /** Reason, and of a correction each field with its old and new value. */
  readonly about: readonly string[];
  readonly outcome: string;
}

export interface AnnexSection {
  readonly kind: ProposalKind;
  readonly title: string;
  readonly rows: readonly AnnexRow[];
}

const TITLES: Readonly<Record<ProposalKind, string>> = {
  new: 'Usulan baru',
  correction: 'Usulan perbaikan',
  removal: 'Usulan hapus',
};

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  agreed: 'Disetujui',
  declined: 'Tidak disetujui',
  postponed: 'Ditunda',
  open: 'Belum diputuskan',
};

function addressOf({ family, familyWas }: PaperProposal): string {
  const { address, dusun, rt, rw } = familyWas ?? family;
  const rtRw = writeRtRw({ rt, rw });
  return [address, dusun === '' ? '' : `Dusun ${dusun}`, rtRw === '' ? '' : `RT/RW ${rtRw}`]
    .filter((part) => part.trim() !== '')
    .join(', ');
}

function changeText({ field, from, to }: FieldChange): string {
  const written = (value: string) => {
    if (value === '') return '(kosong)';
    if (field === 'nik' || field === 'noKk') return inFours(value);
    return field === 'birthDate' && isDate(value) ? longDate(value) : fieldText(field, value);
  };
  return `${FIELD_WORDS[field]}: ${written(from)} menjadi ${written(to)}`;
}

function aboutOf(dossier: PaperDossier, proposal: PaperProposal, changes: readonly FieldChange[]) {
  const { kind, reason, reasonNote, reasonDate, decision } = proposal;
  const why = dossier.reasonWords(kind, reason);
  return [
    reasonDate === '' ? why : `${why}, ${longDate(reasonDate)}`,
    reasonNote,
    ...changes.map(changeText),
    decision === '' ? '' : `Keputusan: ${decision}`,
  ].filter((line) => line.trim() !== '');
}

/** A row for each person asked for; what the family shares stands with the first of them. */
function rowsOf(dossier: PaperDossier, proposal: PaperProposal): Omit<AnnexRow, 'number'>[] {
  const changes = proposal.kind === 'correction' ? changesOf(proposal) : [];
  const concerned = concernedOf(proposal);
  const head = proposal.members.find(({ fields }) => fields.relation === 'head');
  const first = concerned[0] ?? head ?? proposal.members[0];
  const ofFamily = changes.some(({ memberId }) => memberId === null);
  const people = concerned.length === 0 && ofFamily && first !== undefined ? [first] : concerned;
  return people.map(({ id, was, fields }) => {
    const person: PersonFields = was ?? fields;
    const own = changes.filter(
      ({ memberId }) => memberId === id || (memberId === null && id === first?.id),
    );
    return {
      key: `${proposal.id}${id}`,
      name: person.name,
      nik: inFours(person.nik),
      noKk: inFours((proposal.familyWas ?? proposal.family).noKk),
      address: addressOf(proposal),
      about: aboutOf(dossier, proposal, own),
      outcome: OUTCOMES[outcomeOf(proposal.state) ?? 'open'],
    };
  });
}

/**
 * The list by name and address, a part for each kind: who was proposed, and what became of it.
 * Withdrawn ones are not on it.
 */
export function annexSections(dossier: PaperDossier): AnnexSection[] {
  const put = dossier.proposals.filter(({ state }) => outcomeOf(state) !== null);
  return PROPOSAL_KINDS.map((kind) => ({
    kind,
    title: TITLES[kind],
    rows: put
      .filter((one) => one.kind === kind)
      .flatMap((one) => rowsOf(dossier, one))
      .map((row, index) => ({ ...row, number: index + 1 })),
  })).filter(({ rows }) => rows.length > 0);
}
