import { singleId } from '../../../src/domain/id.ts';
import { MONTHLY } from '../../../src/domain/period.ts';
import { DEFAULT_PROPOSAL_SETTINGS } from '../../../src/domain/proposal/settings.ts';
import type { ProposalStep } from '../../../src/domain/proposal/step.ts';
import { kecamatanOf, regencyOf, regionLevel } from '../../../src/domain/region.ts';
import { COORDINATOR_OF, POKJA, POSTS } from '../../../src/domain/team.ts';
import type { Mutation } from '../../../src/protocol/mutation.ts';
import { dossierIdOf } from '../../../src/protocol/mutations/dossier-open.ts';
import type { ArgsOf } from '../../../src/protocol/mutations/registry.ts';
import { must } from '../../support/must.ts';
import { createArgs, invent, memberArgs, photoArgs, stepArgs } from '../storage/proposal-work.ts';
import { newId } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { Sender } from './sender.ts';
import { joinAs } from './world.ts';

export const PERIOD = '2026-09';

/** A step, and the steps that a proposal has taken when it is due: for each its own proposal. */
export const STEPS = {
  agree: [],
  decline: [],
  postpone: [],
  withdraw: [],
  undecide: ['agree'],
  submit: ['agree'],
  restore: ['withdraw'],
  recall: ['agree', 'submit'],
  verify: ['agree', 'submit'],
  returnByKecamatan: ['agree', 'submit'],
  receive: ['agree', 'submit', 'verify'],
  returnByRegency: ['agree', 'submit', 'verify'],
  reject: ['agree', 'submit', 'verify'],
  enter: ['agree', 'submit', 'verify', 'receive'],
  reopen: ['agree', 'submit', 'verify', 'receive', 'enter'],
} as const satisfies Record<string, readonly ProposalStep[]>;
export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

/** What there is of team, proposals and papers in one region; or, as a ghost, nowhere. */
export interface Papers {
  readonly regionCode: string;
  readonly teamId: string;
  readonly teamMemberId: string;
  readonly teamPhotoId: string;
  readonly proposalId: string;
  readonly memberId: string;
  readonly photoId: string;
  readonly dossierId: string;
  readonly dossierPhotoId: string;
  readonly due: Readonly<Record<StepName, string>>;
}

export function ghostPapers(regionCode: string): Papers {
  return {
    regionCode,
    teamId: singleId('team', regionCode),
    teamMemberId: newId(),
    teamPhotoId: newId(),
    proposalId: newId(),
    memberId: newId(),
    photoId: newId(),
    dossierId: dossierIdOf(statementOf(regionCode)),
    dossierPhotoId: newId(),
    due: Object.fromEntries(STEP_NAMES.map((name) => [name, newId()])) as Papers['due'],
  };
}

export const statementOf = (regionCode: string, period = PERIOD): ArgsOf<'dossier.open'> => ({
  regionCode,
  basis: 'sptjm',
  meetingId: null,
  period,
});

/** What a photo says of itself, whatever it is of. */
export function photoShape() {
  const { proposalId: _proposal, evidence: _evidence, ...shape } = photoArgs('', 'other');
  return shape;
}

/** A removal of somebody who is in the register: nothing more is asked of it. */
export function removalArgs(
  regionCode: string,
  over: Partial<ArgsOf<'proposal.create'>> = {},
): ArgsOf<'proposal.create'> {
  const member = memberArgs({ registerPersonId: newId(), was: invent() });
  const removal = { kind: 'removal', reason: 'notFound', period: PERIOD } as const;
  return createArgs({ ...removal, regionCode, members: [member], ...over });
}

/** Args of a step with all that it may need. */
export function wholeStep(id: string, regionCode: string, name: StepName): ArgsOf<'proposal.step'> {
  const step = name === 'returnByKecamatan' || name === 'returnByRegency' ? 'return' : name;
  const note = { id: newId(), field: 'nik', memberId: null, text: 'Periksa lagi', wishedDate: '' };
  return stepArgs(id, step, {
    regionCode,
    words: 'Kata-kata',
    notes: [note],
    entryDate: '2026-09-20',
    entryNumber: '460/1',
  });
}

/** The regency lets every month have a period, open through it. */
export async function openEveryMonth(test: AppUnderTest, regionCode: string): Promise<void> {
  const periods = { ...MONTHLY, closeDay: 31 };
  const value = { ...DEFAULT_PROPOSAL_SETTINGS, periods };
  const sender = new Sender(test.send, await joinAs(test, [regionCode]));
  await sender.deliver([
    sender.make('setting.put', { regionCode, name: 'proposalSettings', value }),
  ]);
}

/** Puts a team on record and, in a village, papers and a proposal for each step. */
export async function furnishPapers(test: AppUnderTest, regionCode: string): Promise<Papers> {
  const papers = ghostPapers(regionCode);
  const own = new Sender(test.send, await joinAs(test, [regionCode]));
  await own.deliver(teamOf(own, papers));
  if (regionLevel(regionCode) !== 'village') return papers;
  const [kecamatan, regency] = [
    new Sender(test.send, await joinAs(test, [must(kecamatanOf(regionCode))])),
    new Sender(test.send, await joinAs(test, [must(regencyOf(regionCode))])),
  ];
  await own.deliver(papersOf(own, papers));
  await deliverSteps(own, papers, ['agree', 'withdraw', 'submit']);
  await deliverSteps(kecamatan, papers, ['verify']);
  await deliverSteps(regency, papers, ['receive', 'enter']);
  return papers;
}

function teamOf(sender: Sender, { regionCode, teamId, ...papers }: Papers): Mutation[] {
  const pokjaOf = (post: string) => POKJA.find((pokja) => COORDINATOR_OF[pokja] === post) ?? null;
  const person = { name: 'Orang Rekaan', element: 'community', position: '' } as const;
  const photo = { ...photoShape(), id: papers.teamPhotoId, teamId, revision: 0 };
  return [
    sender.make('team.start', { regionCode, meetingId: null }),
    ...POSTS.map((post, index) => {
      const id = index === 0 ? papers.teamMemberId : newId();
      const seat = { teamId, post, pokja: pokjaOf(post), attendanceId: null };
      const base = { [teamId]: { rev: 0, fields: { [post]: null } } };
      return sender.make('member.add', { id, ...seat, ...person }, base);
    }),
    sender.make('teamPhoto.add', photo),
  ];
}

function papersOf(sender: Sender, papers: Papers): Mutation[] {
  const { regionCode, dossierId, proposalId, memberId } = papers;
  const members = [memberArgs({ id: memberId, registerPersonId: newId(), was: invent() })];
  const photo = { ...photoArgs(proposalId, 'letter'), id: papers.photoId };
  return [
    sender.make('dossier.open', statementOf(regionCode)),
    sender.make('dossierPhoto.add', { ...photoShape(), id: papers.dossierPhotoId, dossierId }),
    sender.make('proposal.create', removalArgs(regionCode, { id: proposalId, members })),
    sender.make('proposalPhoto.add', photo),
    ...Object.values(papers.due).map((id) =>
      sender.make('proposal.create', removalArgs(regionCode, { id, dossierId })),
    ),
  ];
}

/** Has each proposal take those of its steps that this person takes. */
async function deliverSteps(
  sender: Sender,
  { regionCode, due }: Papers,
  own: readonly ProposalStep[],
): Promise<void> {
  await sender.deliver(
    STEP_NAMES.flatMap((name) =>
      STEPS[name]
        .filter((step) => own.includes(step))
        .map((step) => sender.make('proposal.step', wholeStep(due[name], regionCode, step))),
    ),
  );
}
