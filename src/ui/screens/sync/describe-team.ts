import { POSTS } from '../../../domain/team.ts';
import { TEAM_STEPS } from '../../../domain/team-step.ts';
import type { TeamMemberFields } from '../../../protocol/team-records.ts';
import { regionFullName } from '../../words.ts';
import type { Entry } from './entry.ts';
import type { Wording } from './wording.ts';

interface TeamArgs {
  readonly regionCode?: string;
  readonly post?: unknown;
  readonly step?: unknown;
  readonly name?: string;
  readonly changes?: Partial<Pick<TeamMemberFields, 'name' | 'removed'>>;
}

/** An entry about a team or the regency's settings in words; undefined where it is about neither. */
export function describeTeam({ t, regions }: Wording, entry: Entry): string | undefined {
  const texts = t.sync.team;
  const { regionCode = '', post, step, name = '', changes } = entry.args as TeamArgs;
  const known = POSTS.find((each) => each === post);
  switch (entry.name) {
    case 'team.start':
      return texts.start(regionFullName(regions, regionCode));
    case 'team.edit':
      return texts.decree;
    case 'team.assign':
      return texts.assign(known === undefined ? texts.place : t.teams.posts[known]);
    case 'team.step': {
      const taken = TEAM_STEPS.find((each) => each === step);
      return taken === undefined ? undefined : texts.steps[taken];
    }
    case 'team.replace':
      return texts.replace;
    case 'member.add':
      return texts.add(name);
    case 'member.edit':
      if (changes?.removed === undefined) return texts.edit;
      return changes.removed ? texts.removed : texts.restored;
    case 'teamPhoto.add':
      return texts.photo;
    case 'teamPhoto.edit':
      if (changes?.removed === undefined) return texts.photoEdit;
      return changes.removed ? texts.photoRemoved : texts.photoRestored;
    case 'setting.put':
      return texts.setting;
    default:
      return undefined;
  }
}
