import { attendance } from './id/attendance.ts';
import { common } from './id/common.ts';
import { conflicts } from './id/conflicts.ts';
import { home } from './id/home.ts';
import { join } from './id/join.ts';
import { meetings } from './id/meetings.ts';
import { more } from './id/more.ts';
import { photos } from './id/photos.ts';
import { print } from './id/print.ts';
import { refusals } from './id/refusals.ts';
import { shell } from './id/shell.ts';
import { sync } from './id/sync.ts';
import { teams } from './id/teams.ts';

/**
 * The texts in Indonesian that the first screens need, by area; the rest is in `catalogue-office`.
 * The other languages follow its shape.
 */
export const indonesian = {
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

export type Catalogue = typeof indonesian;
