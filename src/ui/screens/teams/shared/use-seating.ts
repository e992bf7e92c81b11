import { placeText } from '../../../team/team-words.ts';
import type { Place } from '../../../../domain/team-history.ts';
import { readTeam } from '../../../../store/queries/teams.ts';
import type { TeamPerson } from '../../../../store/queries/teams.ts';
import { firstSocialisations } from '../../../../store/queries/teams/attended.ts';
import { record } from '../../../act.ts';
import type { ActFailure } from '../../../act.ts';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { announce, offerUndo } from '../../../parts/undo.tsx';
import { seatMember, seatNewcomer } from './seating.ts';
import type { Newcomer, Seating, SeatingPlan } from './seating.ts';
import type { OpenTeam } from './use-team.ts';

/** Somebody to be seated: new to the team, or on it already. */
export type Sitter =
  | { readonly kind: 'new'; readonly person: Newcomer }
  | { readonly kind: 'member'; readonly member: TeamPerson };

/** What a screen can do with the places of a team; each offers to undo it. */
export interface SeatingActs {
  /** Seats people in a place, one or several. Null once it is on the phone; otherwise why not. */
  readonly seat: (place: Place, sitters: readonly Sitter[]) => Promise<ActFailure | null>;
}

/** Puts people in places of a team. */
export function useSeating(team: OpenTeam): SeatingActs {
  const t = useText();
  const app = useApp();
  const { db } = app;

  const planNow = async (): Promise<SeatingPlan> => {
    // as the team is now, not as it was drawn: a pull may have come in between
    const { team: row, composition } = await readTeam(db, team.id);
    const meetingId =
      row === undefined
        ? ((await firstSocialisations(db)).get(team.regionCode)?.meeting.id ?? null)
        : null;
    const { id, regionCode } = team;
    return { id, regionCode, isBegun: row !== undefined, meetingId, composition };
  };

  const seatingOf = (plan: SeatingPlan, place: Place, sitter: Sitter): Seating => {
    if (sitter.kind === 'member') return seatMember(plan, place, sitter.member);
    const known = plan.composition.members.find(({ id }) => id === sitter.person.id);
    return known === undefined
      ? seatNewcomer(plan, place, sitter.person)
      : seatMember(plan, place, known);
  };

  return {
    async seat(place, sitters) {
      const plan = await planNow();
      const seatings = sitters.map((sitter, index) =>
        seatingOf({ ...plan, isBegun: plan.isBegun || index > 0 }, place, sitter),
      );
      const failure = await record(
        app,
        seatings.flatMap(({ intents }) => intents),
      );
      if (failure !== null) return failure;
      const [first] = sitters;
      const where = placeText(t, place);
      const name = first?.kind === 'member' ? first.member.name : (first?.person.name ?? '');
      const undo = async () => {
        const failed = await record(
          app,
          seatings.reverse().flatMap((one) => one.undo),
        );
        if (failed !== null) announce(failed.text);
      };
      const { pick } = t.teams;
      offerUndo(
        sitters.length === 1
          ? pick.seated(name, where)
          : pick.seatedMany(
              sitters.length,
              place.pokja === null ? where : t.teams.pokja[place.pokja],
            ),
        undo,
      );
      return null;
    },
  };
}
