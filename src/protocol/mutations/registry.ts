import * as v from 'valibot';
import { done, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { attendanceAdd } from './attendance-add.ts';
import { attendanceEdit } from './attendance-edit.ts';
import { conflictDecide } from './conflict-decide.ts';
import type { MutationDefinition } from './definition.ts';
import { dossierEdit } from './dossier-edit.ts';
import { dossierOpen } from './dossier-open.ts';
import { dossierPhotoAdd } from './dossier-photo-add.ts';
import { dossierPhotoEdit } from './dossier-photo-edit.ts';
import { proposalCreate } from './proposal-create.ts';
import { proposalEdit } from './proposal-edit.ts';
import { proposalMemberAdd } from './proposal-member-add.ts';
import { proposalMemberEdit } from './proposal-member-edit.ts';
import { proposalPhotoAdd } from './proposal-photo-add.ts';
import { proposalPhotoEdit } from './proposal-photo-edit.ts';
import { proposalStep } from './proposal-step.ts';
import { meetingCreate } from './meeting-create.ts';
import { meetingEdit } from './meeting-edit.ts';
import { meetingStep } from './meeting-step.ts';
import { photoAdd } from './photo-add.ts';
import { photoEdit } from './photo-edit.ts';
import { memberAdd } from './member-add.ts';
import { memberEdit } from './member-edit.ts';
import { settingPut } from './setting-put.ts';
import { teamAssign } from './team-assign.ts';
import { teamEdit } from './team-edit.ts';
import { teamPhotoAdd } from './team-photo-add.ts';
import { teamPhotoEdit } from './team-photo-edit.ts';
import { teamReplace } from './team-replace.ts';
import { teamStart } from './team-start.ts';
import { teamStep } from './team-step.ts';

/** Every intent, by name. A new one is added here and nowhere else. */
export const MUTATIONS = {
  'meeting.create': meetingCreate,
  'meeting.edit': meetingEdit,
  'meeting.step': meetingStep,
  'attendance.add': attendanceAdd,
  'attendance.edit': attendanceEdit,
  'photo.add': photoAdd,
  'photo.edit': photoEdit,
  'conflict.decide': conflictDecide,
  'team.start': teamStart,
  'team.edit': teamEdit,
  'team.assign': teamAssign,
  'team.step': teamStep,
  'team.replace': teamReplace,
  'teamPhoto.add': teamPhotoAdd,
  'teamPhoto.edit': teamPhotoEdit,
  'member.add': memberAdd,
  'member.edit': memberEdit,
  'setting.put': settingPut,
  'dossier.edit': dossierEdit,
  'dossier.open': dossierOpen,
  'dossierPhoto.add': dossierPhotoAdd,
  'dossierPhoto.edit': dossierPhotoEdit,
  'proposal.create': proposalCreate,
  'proposal.edit': proposalEdit,
  'proposalMember.add': proposalMemberAdd,
  'proposalMember.edit': proposalMemberEdit,
  'proposalPhoto.add': proposalPhotoAdd,
  'proposalPhoto.edit': proposalPhotoEdit,
  'proposal.step': proposalStep,
} as const;

export type MutationName = keyof typeof MUTATIONS;
export type ArgsOf<N extends MutationName> = v.InferOutput<(typeof MUTATIONS)[N]['args']>;

/** A definition with args that belong to it. */
export interface Prepared {
  readonly definition: MutationDefinition;
  readonly args: unknown;
}

/**
 * Finds the definition, brings args of an older version up to date, and checks them.
 * Refuses with `unknown_mutation`, `app_too_old` (written by a newer app than this one, or older
 * than can be upgraded) or `invalid` with the path of the field.
 */
export function prepare(name: string, version: number, args: unknown): Result<Prepared> {
  if (!Object.hasOwn(MUTATIONS, name)) return refuse('unknown_mutation');
  const definition = MUTATIONS[name as MutationName] as MutationDefinition;
  let current = args;
  for (let step = version; step < definition.version; step += 1) {
    const upgrade = definition.upgrade?.[step];
    if (upgrade === undefined) return refuse('app_too_old');
    try {
      current = upgrade(current);
    } catch {
      return refuse('invalid');
    }
  }
  if (version > definition.version) return refuse('app_too_old');
  const checked = v.safeParse(definition.args, current);
  if (checked.success) return done({ definition, args: checked.output });
  return refuse('invalid', v.getDotPath(checked.issues[0]) ?? undefined);
}
