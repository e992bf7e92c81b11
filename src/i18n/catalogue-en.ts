import { attendance } from './en/attendance.ts';
import { common } from './en/common.ts';
import { conflicts } from './en/conflicts.ts';
import { home } from './en/home.ts';
import { join } from './en/join.ts';
import { meetings } from './en/meetings.ts';
import { more } from './en/more.ts';
import { photos } from './en/photos.ts';
import { print } from './en/print.ts';
import { refusals } from './en/refusals.ts';
import { shell } from './en/shell.ts';
import { sync } from './en/sync.ts';
import { teams } from './en/teams.ts';
import type { Catalogue } from './catalogue.ts';

/** The same in English. Loaded only where a person has chosen it. */
export const english: Catalogue = {
  attendance,
  common,
  conflicts,
  home,
  join,
  meetings,
  more,
  photos,
  print,
  refusals,
  shell,
  sync,
  teams,
};
