import type { PaperTeam } from '../../documents/decree/paper-team.ts';
import { POSTS } from '../../domain/team.ts';
import type { Posts } from '../../domain/team.ts';
import type { LocalRow } from '../../store/types.ts';

export interface TeamRecord {
  readonly team: LocalRow<'team'>;
  /** All who are or were on it. */
  readonly members: readonly LocalRow<'teamMember'>[];
  /** The meeting that it follows from, where this device has it. */
  readonly meeting: LocalRow<'meeting'> | undefined;
}

/** A team as its decree wants it. Within a pokja people stand in the order in which they came. */
export function toPaperTeam({ team, members, meeting }: TeamRecord): PaperTeam {
  const { regionCode, fields } = team;
  const here = members.filter((member) => !member.fields.removed);
  const past = fields.pastDecrees.map(({ revision, number, date }) => ({ revision, number, date }));
  return {
    regionCode,
    posts: Object.fromEntries(POSTS.map((post) => [post, fields[post]])) as Posts,
    members: here
      .map(({ id, fields: { name, element, position, pokja } }) => ({
        id,
        name,
        element,
        position,
        pokja,
      }))
      .sort((left, right) => left.id.localeCompare(right.id)),
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
