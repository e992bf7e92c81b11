import type { EvidenceKind } from '../../../src/domain/proposal/kinds.ts';
import type { ProposalState, ProposalStep } from '../../../src/domain/proposal/step.ts';
import type { FieldsOf } from '../../../src/protocol/records.ts';
import { newId } from '../../../src/store/new-id.ts';
import type { ProposalEntry } from '../../../src/store/queries/proposals/list.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import { FAMILY, SULASTRI } from '../../support/proposals.ts';
import { proposalRows, pulled, VILLAGE } from '../ui-register/records.ts';

/** 14 October 2026, 09.00 WIB: in the middle of a period. */
export const NOW = Date.parse('2026-10-14T02:00:00.000Z');

type Fields = FieldsOf<'proposal'>;
type Event = Fields['events'][number];

/** A step that somebody took. */
export function event(step: ProposalStep, at: string, more: Partial<Event> = {}): Event {
  return { id: newId(), step, at, accountId: newId(), name: 'Budi Contoh', words: '', ...more };
}

/** A photo of evidence whose bytes have arrived. */
export function photoRow(
  proposal: LocalRow<'proposal'>,
  evidence: EvidenceKind,
): LocalRow<'attachment'> {
  const fields: FieldsOf<'attachment'> = {
    sha256: newId().replaceAll('-', '').padEnd(64, '0'),
    mime: 'image/jpeg',
    size: 1000,
    width: 40,
    height: 30,
    caption: '',
    removed: false,
    evidence,
    storedAt: '2026-10-10T02:00:00.000Z',
  };
  return pulled('attachment', proposal.regionCode, fields, { parentId: proposal.id });
}

let made = 0;

/** A NIK and a family card of nobody else's, which fit Sulastri. */
function numbers() {
  made += 1;
  const serial = String(made).padStart(4, '0');
  return { nik: `331609520580${serial}`, noKk: `331609100208${serial}` };
}

interface Made {
  readonly name?: string;
  readonly state?: ProposalState;
  readonly village?: string;
  readonly fields?: Partial<Fields>;
  readonly person?: Partial<FieldsOf<'proposalMember'>>;
}

/** A new family of one with nothing to find fault with, in this state. */
export function wholeProposal(options: Made = {}): ProposalEntry {
  const { name = 'Sulastri', state = 'agreed', village = VILLAGE } = options;
  const { nik, noKk } = numbers();
  const [row, member] = proposalRows(
    { ...SULASTRI, name, nik, ...options.person },
    {
      kind: 'new',
      reason: 'notListed',
      ...FAMILY,
      noKk,
      state,
      dossierId: newId(),
      events: [event('agree', '2026-10-08T02:00:00.000Z')],
      ...options.fields,
    },
    village,
  );
  const kinds: EvidenceKind[] = ['houseFront', 'houseInside', 'kk'];
  return { row, members: [member], photos: kinds.map((kind) => photoRow(row, kind)) };
}

/** All records of a proposal. */
export function partsOf({ row, members, photos }: ProposalEntry): LocalRow[] {
  return [row, ...members, ...photos];
}
