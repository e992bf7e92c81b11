import { MARITAL_STATUSES, RELATIONS } from '../../domain/register/person.ts';
import type { Finding, FindingCode } from '../../domain/proposal/finding.ts';
import { EVIDENCE_KINDS } from '../../domain/proposal/kinds.ts';
import type { EvidenceKind, ProposalKind } from '../../domain/proposal/kinds.ts';
import type { ProposalSettings } from '../../domain/proposal/settings.ts';
import type { ProposalState, ProposalStep } from '../../domain/proposal/step.ts';
import { localPhone } from '../../domain/identity/phone.ts';
import { inFours } from '../../domain/identity/mask.ts';
import { isDate } from '../../domain/time.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { ProposalTexts } from '../../i18n/id/proposals.ts';

/** Any catalogue that has the words of proposals. */
export interface ProposalWords {
  readonly proposals: ProposalTexts;
}

/** What kind of proposal: "Usulan baru". */
export function kindWord(t: ProposalWords, kind: ProposalKind): string {
  return t.proposals.kinds[kind];
}

/** Where it stands: "Menunggu kecamatan". */
export function stateWord(t: ProposalWords, state: ProposalState): string {
  return t.proposals.states[state];
}

/** What has happened to it: "Dikirim ke kecamatan". */
export function stepWord(t: ProposalWords, step: ProposalStep): string {
  return t.proposals.steps[step];
}

/** Words of a table under a key that may be unknown to it; undefined where it is. */
function pick(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** A reason by its code: the regency's own words, else the catalogue's; empty for none. */
export function reasonWord(
  t: ProposalWords,
  settings: ProposalSettings,
  kind: ProposalKind,
  code: string,
): string {
  if (code === '') return '';
  const known = settings.reasons[kind].find((one) => one.code === code);
  if (known !== undefined && known.label.trim() !== '') return known.label;
  return pick(t.proposals.reasons, code) ?? t.proposals.reasonOther;
}

/** What a photo shows: "Foto rumah dari depan". */
export function evidenceWord(t: ProposalWords, kind: EvidenceKind): string {
  return t.proposals.evidence[kind];
}

const isEvidence = (field: string): field is EvidenceKind =>
  (EVIDENCE_KINDS as readonly string[]).includes(field);

/** What a field is called, or what a photo shows; an empty one is the proposal as a whole. */
export function fieldWord(t: ProposalWords, field: string): string {
  if (field === '') return t.proposals.wholeProposal;
  if (isEvidence(field)) return evidenceWord(t, field);
  return pick(t.proposals.fields, field) ?? t.proposals.otherField;
}

/** A relation to the head of the family; empty for none. */
export function relationWord(t: ProposalWords, relation: string): string {
  return RELATIONS.some((one) => one === relation)
    ? (pick(t.proposals.relations, relation) ?? '')
    : '';
}

/** A value of a person's or family's field as it is read; NIK, KK and phone whole, in groups. */
export function valueWord(
  t: ProposalWords,
  formats: Formats,
  field: string,
  value: string,
): string {
  const { empty, sexes, yesNo, maritalStatuses } = t.proposals;
  if (value === '') return empty;
  if (field === 'nik' || field === 'noKk') return inFours(value);
  if (field === 'phone') return localPhone(value);
  if ((field === 'birthDate' || field === 'reasonDate') && isDate(value)) {
    return formats.shortDay(value);
  }
  const words = {
    sex: () => pick(sexes, value),
    pregnant: () => pick(yesNo, value),
    relation: () => relationWord(t, value) || undefined,
    maritalStatus: () =>
      MARITAL_STATUSES.some((one) => one === value) ? pick(maritalStatuses, value) : undefined,
  };
  return (Object.hasOwn(words, field) ? words[field as keyof typeof words]() : undefined) ?? value;
}

interface Named {
  readonly id: string;
  readonly fields: { readonly name: string };
}

/** Findings that do not name their field themselves. */
const UNNAMED: ReadonlySet<FindingCode> = new Set([
  'field_missing',
  'evidence_missing',
  'evidence_asked',
  'register_moved',
  'register_done',
]);

/** What was found, and what to do; with its field where the sentence does not name it. */
export function findingText(t: ProposalWords, { code, field }: Finding): string {
  const text = t.proposals.findings[code];
  return UNNAMED.has(code) ? t.proposals.findingOf(fieldWord(t, field), text) : text;
}

/** The same with whom it is about: "Sutrisno: NIK harus 16 angka." */
export function findingLine(t: ProposalWords, finding: Finding, members: readonly Named[]): string {
  const text = findingText(t, finding);
  const member = members.find(({ id }) => id === finding.memberId);
  if (member === undefined) return text;
  return t.proposals.findingOf(member.fields.name.trim() || t.proposals.unnamed, text);
}

/** The empty fields, in one line for the family and one for each person. */
export function missingLines(
  t: ProposalWords,
  findings: readonly Finding[],
  members: readonly Named[],
): string[] {
  const missing = findings.filter(({ code }) => code === 'field_missing');
  const whose = [...new Set(missing.map(({ memberId }) => memberId))];
  return whose.map((memberId) => {
    const fields = missing.filter((one) => one.memberId === memberId);
    const text = t.proposals.missingFields(
      fields.map(({ field }) => fieldWord(t, field)).join(', '),
    );
    const member = members.find(({ id }) => id === memberId);
    if (member === undefined) return text;
    return t.proposals.findingOf(member.fields.name.trim() || t.proposals.unnamed, text);
  });
}
