import { accounts } from './en/accounts.ts';
import { attendance } from './en/attendance.ts';
import { common } from './en/common.ts';
import { conflicts } from './en/conflicts.ts';
import { dashboard } from './en/dashboard.ts';
import { decree } from './en/decree.ts';
import { devices } from './en/devices.ts';
import { join } from './en/join.ts';
import { meetings } from './en/meetings.ts';
import { more } from './en/more.ts';
import { photos } from './en/photos.ts';
import { print } from './en/print.ts';
import { refusals } from './en/refusals.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { sync } from './en/sync.ts';
import { teamReview } from './en/team-review.ts';
import { teams } from './en/teams.ts';
import type { Catalogue } from './catalogue.ts';

/** Every text of the interface in English. Loaded only where a person has chosen it. */
export const english: Catalogue = {
  accounts,
  attendance,
  common,
  conflicts,
  dashboard,
  decree,
  devices,
  join,
  meetings,
  more,
  photos,
  print,
  refusals,
  settings,
  shell,
  sync,
  teamReview,
  teams,
};
