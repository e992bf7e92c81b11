import type { Grounds } from '../duplicates.ts';
import { readDigits } from '../identity/digits.ts';
import { FAMILY_FIELDS, PERSON_FIELDS } from '../register/person.ts';
import type { FamilyField, PersonField, RegisterPerson } from '../register/person.ts';
import { isDate } from '../time.ts';
import { familyFindings, personFindings } from './check-person.ts';
import type { CheckFrame } from './check-person.ts';
import { changeStanding, familyChanges, personChanges, changesOf } from './correction.ts';
import { finding, findingKey } from './finding.ts';
import type { Finding } from './finding.ts';
import type { EvidenceKind } from './kinds.ts';
import { concernedOf } from './proposal.ts';
import type { Proposal, ProposalMember } from './proposal.ts';
import type { ProposalSettings } from './settings.ts';

/** What others have that looks like a member; found by `duplicates.ts`, here or on the server. */
export interface Likeness {
  readonly memberId: string;
  readonly grounds: readonly Grounds[];
}

export interface CheckContext extends CheckFrame {
  readonly settings: ProposalSettings;
  readonly likenesses: readonly Likeness[];
  /**
   * The people of the register whom the proposal names, and the others of their families, as they
   * are now; those of the register that are not here are gone from it.
   */
  readonly register: readonly RegisterPerson[];
}

const isBlank = (value: string) => value.trim() === '';

function reasonFindings(proposal: Proposal, { settings, today }: CheckContext): Finding[] {
  const { kind, reason, reasonNote, reasonDate } = proposal;
  if (reason === '') return [finding('reason_missing', 'reason')];
  // A retired reason stays good for what was proposed with it.
  const known = settings.reasons[kind].find(({ code }) => code === reason);
  if (known === undefined) return [finding('reason_unknown', 'reason')];
  const findings: Finding[] = [];
  if (known.needsNote && isBlank(reasonNote)) {
    findings.push(finding('reason_note_missing', 'reasonNote'));
  }
  if (known.needsDate && !isDate(reasonDate)) {
    findings.push(finding('reason_date_missing', 'reasonDate'));
  } else if (isDate(reasonDate) && reasonDate > today) {
    findings.push(finding('reason_date_future', 'reasonDate'));
  }
  return findings;
}

/** The fields of a kind's proposal that are looked at: all of a new one, the changed of the rest. */
function touchedOf(proposal: Proposal, member: ProposalMember | null): ReadonlySet<string> {
  if (proposal.kind === 'removal') return new Set();
  if (member === null) {
    const fields = familyChanges(proposal.familyWas, proposal.family).map(({ field }) => field);
    return new Set<string>(proposal.familyWas === null ? FAMILY_FIELDS : fields);
  }
  const fields = personChanges(member.id, member.was, member.fields).map(({ field }) => field);
  return new Set<string>(member.was === null ? PERSON_FIELDS : fields);
}

/**
 * Whether a finding is about what the proposal touches. A NIK is held against birth date and sex
 * when any of the three changes; its own faults are only the proposal's where it changes the NIK.
 */
function isTouched({ code, field }: Finding, touched: ReadonlySet<string>): boolean {
  const relates = code === 'nik_sex' ? 'sex' : code === 'nik_birth_date' ? 'birthDate' : field;
  return touched.has(field) || touched.has(relates);
}

function contentFindings(proposal: Proposal, context: CheckContext): Finding[] {
  const family = touchedOf(proposal, null);
  const ofFamily = familyFindings(proposal.family, context).filter((one) => isTouched(one, family));
  const ofMembers = concernedOf(proposal).flatMap((member) => {
    const touched = touchedOf(proposal, member);
    return personFindings(member.fields, member.id, context).filter((one) =>
      isTouched(one, touched),
    );
  });
  return [...ofFamily, ...ofMembers];
}

function missingFindings(proposal: Proposal, { settings }: CheckContext): Finding[] {
  const { kind, family, familyWas, evidence } = proposal;
  const rules = settings.rules[kind];
  const lacks = (field: FamilyField) => isBlank(family[field]);
  const ofFamily = rules.family
    .filter((field) => lacks(field) && (familyWas === null || kind !== 'new'))
    .map((field) => finding('field_missing', field));
  const ofMembers = concernedOf(proposal).flatMap((member) =>
    rules.person
      .filter((field: PersonField) => isBlank(member.fields[field]))
      .map((field) => finding('field_missing', field, member.id)),
  );
  const absent = (kinds: readonly EvidenceKind[]) => kinds.filter((one) => !evidence.includes(one));
  return [
    ...ofFamily,
    ...ofMembers,
    ...absent(rules.evidence).map((one) => finding('evidence_missing', one)),
    ...absent(rules.evidenceAsked).map((one) => finding('evidence_asked', one)),
  ];
}

function subjectFindings(proposal: Proposal): Finding[] {
  const concerned = concernedOf(proposal);
  if (proposal.kind === 'new') {
    const fresh = concerned.some(({ registerPersonId }) => registerPersonId === null);
    return fresh ? [] : [finding('nobody_new', 'members')];
  }
  const unknown = concerned
    .filter(({ registerPersonId }) => registerPersonId === null)
    .map(({ id }) => finding('subject_unknown', 'members', id));
  if (concerned.length === 0) return [finding('nobody_chosen', 'members')];
  const idle = proposal.kind === 'correction' && changesOf(proposal).length === 0;
  return idle ? [...unknown, finding('nothing_changed', 'members')] : unknown;
}

function numberFindings(proposal: Proposal): Finding[] {
  const concerned = proposal.kind === 'removal' ? [] : concernedOf(proposal);
  const nikOf = (member: ProposalMember) => readDigits(member.fields.nik).value;
  const numbers = new Map<string, number>();
  for (const member of proposal.members) {
    numbers.set(nikOf(member), (numbers.get(nikOf(member)) ?? 0) + 1);
  }
  const twice = concerned
    .filter((member) => nikOf(member) !== '' && (numbers.get(nikOf(member)) ?? 0) > 1)
    .map(({ id }) => finding('nik_twice', 'nik', id));
  const card = readDigits(proposal.family.noKk).value;
  const isNik = card !== '' && proposal.kind !== 'removal' && numbers.has(card);
  return isNik ? [...twice, finding('kk_is_nik', 'noKk')] : twice;
}

/** A new family has one head; one whose head leaves needs another, or its entry breaks. */
function headFindings(proposal: Proposal, { register }: CheckContext): Finding[] {
  const isHead = ({ fields }: ProposalMember) => fields.relation === 'head';
  if (proposal.kind === 'new') {
    const heads = proposal.members.filter(isHead).length;
    if (heads > 1) return [finding('head_twice', 'members')];
    return heads === 0 && proposal.familyWas === null ? [finding('head_missing', 'members')] : [];
  }
  if (proposal.kind !== 'removal') return [];
  const leaving = new Set(concernedOf(proposal).map(({ registerPersonId }) => registerPersonId));
  const head = concernedOf(proposal).find(isHead);
  const stays = register.some(
    ({ id, noKk }) => noKk !== '' && noKk === proposal.family.noKk && !leaving.has(id),
  );
  return head !== undefined && stays ? [finding('head_leaves', 'members', head.id)] : [];
}

const LIKENESS = { nik: 'same_nik', noKk: 'same_kk', person: 'same_person' } as const;

function likenessFindings(proposal: Proposal, { likenesses }: CheckContext): Finding[] {
  const concerned = new Set(concernedOf(proposal).map(({ id }) => id));
  return likenesses
    .filter(({ memberId }) => concerned.has(memberId))
    .flatMap(({ memberId, grounds }) =>
      grounds.map((one) =>
        one === 'noKk'
          ? finding(LIKENESS[one], 'noKk')
          : finding(LIKENESS[one], one === 'nik' ? 'nik' : 'name', memberId),
      ),
    );
}

/** What has happened in the register since the proposal was made. */
function registerFindings(proposal: Proposal, { register }: CheckContext): Finding[] {
  const now = new Map(register.map((person) => [person.id, person]));
  return proposal.members.flatMap(({ id, registerPersonId, was, fields, concerned }) => {
    if (registerPersonId === null || !concerned) return [];
    const person = now.get(registerPersonId);
    if (person === undefined) return [finding('register_gone', 'members', id)];
    if (proposal.kind !== 'correction') return [];
    return personChanges(id, was, fields)
      .map((change) => ({ change, standing: changeStanding(change, person) }))
      .filter(({ standing }) => standing !== 'due')
      .map(({ change, standing }) =>
        finding(`register_${standing as 'done' | 'moved'}`, change.field, id),
      );
  });
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [findingKey(one), one])).values()];
}

/**
 * All that is to be said of a proposal: what must be mended, what needs a reason, what is merely
 * said (`levelOf`). A correction is judged by the fields that it changes, a removal by whom and
 * why; what the register already holds is not held against either.
 */
export function checkProposal(proposal: Proposal, context: CheckContext): Finding[] {
  return unique([
    ...subjectFindings(proposal),
    ...reasonFindings(proposal, context),
    ...missingFindings(proposal, context),
    ...contentFindings(proposal, context),
    ...numberFindings(proposal),
    ...headFindings(proposal, context),
    ...likenessFindings(proposal, context),
    ...registerFindings(proposal, context),
  ]);
}
