import type { Deadline } from '../../domain/deadline.ts';
import { LEADING_POSTS, POKJA, POSTS } from '../../domain/team.ts';
import type { Composition, Finding, Member, Pokja, Post } from '../../domain/team.ts';
import type { Place } from '../../domain/team-history.ts';
import type { TeamState } from '../../domain/team-step.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';

/** A place in words: "Ketua", "Anggota Pokja Data dan Pengaduan". */
export function placeText(t: Catalogue, place: Place | null): string {
  if (place === null) return t.teams.noPlace;
  return place.post === null
    ? t.teams.memberOf(t.teams.pokja[place.pokja])
    : t.teams.posts[place.post];
}

/** Where a village stands with its two weeks: "9 hari lagi", "Lewat 3 hari". */
export function deadlineText(t: Catalogue, deadline: Deadline): string {
  const { deadline: words } = t.teams;
  switch (deadline.kind) {
    case 'noMeeting':
      return words.noMeeting;
    case 'running':
      return words.running(deadline.daysLeft);
    case 'inTime':
      return words.inTime;
    case 'late':
    default:
      return deadline.on === null
        ? words.late(deadline.daysLate)
        : words.sentLate(deadline.daysLate);
  }
}

/** Where a team stands; null where nobody has begun it. */
export function stateText(t: Catalogue, state: TeamState | null): string {
  return t.teams.states[state ?? 'none'];
}

const isLeading = (post: Post) => (LEADING_POSTS as readonly Post[]).includes(post);

/** What is wrong with a team, or unusual about it, in words. */
export function findingText(
  t: Catalogue,
  finding: Finding,
  { members }: Pick<Composition, 'members'>,
): string {
  const { findings, posts, pokja } = t.teams;
  const nameOf = (id: string) => members.find((member: Member) => member.id === id)?.name ?? '';
  switch (finding.code) {
    case 'post_open': {
      const post = posts[finding.post];
      return isLeading(finding.post) ? findings.leaderOpen(post) : findings.coordinatorOpen(post);
    }
    case 'pokja_empty':
      return findings.pokjaEmpty(pokja[finding.pokja]);
    case 'two_posts':
      return findings.twoPosts(nameOf(finding.memberId));
    case 'unnamed':
      return findings.unnamed;
    case 'pokja_small':
      return finding.count === 0
        ? findings.pokjaAlone(pokja[finding.pokja])
        : findings.pokjaSmall(pokja[finding.pokja], finding.count);
    case 'pokja_large':
      return findings.pokjaLarge(pokja[finding.pokja], finding.count);
    case 'same_name':
      return findings.sameName(nameOf(finding.memberId).trim());
    case 'unplaced':
      return findings.unplaced(nameOf(finding.memberId));
    case 'element_missing':
      return findings.elementMissing[finding.element];
    case 'responsible_not_government':
    default:
      return findings.headCustom;
  }
}

/** A place as it stands in an address. */
export function placeParam(place: Place): Post | Pokja {
  return place.post ?? place.pokja;
}

/** The place that an address names; null where it names none. */
export function placeFromParam(text: string | undefined): Place | null {
  const post = POSTS.find((one) => one === text);
  if (post !== undefined) return { post, pokja: null };
  const pokja = POKJA.find((one) => one === text);
  return pokja === undefined ? null : { post: null, pokja };
}
