import type { PaperTeam } from '../../documents/decree/paper-team.ts';
import type { Composition } from '../../domain/team.ts';
import type { TeamPerson } from '../../store/queries/teams.ts';
import type { LocalRow } from '../../store/types.ts';

export interface TeamRecord {
  readonly team: LocalRow<'team'>;
  /** All who are or were on it. */
  readonly composition: Composition<TeamPerson>;
  /** The meeting that it follows from, where this device has it. */
  readonly meeting: LocalRow<'meeting'> | undefined;
}

/** A team as its decree wants it. Within a pokja people stand in the order in which they came. */
export function toPaperTeam({ team, composition, meeting }: TeamRecord): PaperTeam {
  const { regionCode, fields } = team;
  const past = fields.pastDecrees.map(({ revision, number, date }) => ({ revision, number, date }));
  return {
    regionCode,
    posts: composition.posts,
    members: composition.members.filter(({ removed }) => !removed),
    signer: fields.decreeSigner,
    own: {
      considering: fields.decreeConsidering,
      recalling: fields.decreeRecalling,
      deciding: fields.decreeDeciding,
    },
    revision: fields.revision,
    meetingDate: meeting?.fields.date ?? '',
    past: past.sort((left, right) => left.revision - right.revision),
    number: fields.decreeNumber,
    date: fields.decreeDate,
  };
}
