import { ChevronDown, ChevronUp, Trash2, TriangleAlert } from 'lucide-preact';
import { maskNumber } from '../../../../domain/identity/mask.ts';
import { levelOf, findingKey } from '../../../../domain/proposal/finding.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';
import { offerUndo } from '../../../parts/undo.tsx';
import { relationWord } from '../../../proposal/words.ts';
import { fieldId, useProposalForm } from './form-context.ts';
import { PersonInputs } from './person-fields.tsx';
import type { WrittenMember } from './writing.ts';

interface MemberCardProps {
  readonly member: WrittenMember;
  /** From 1. */
  readonly number: number;
  readonly mayRemove: boolean;
}

/** Somebody who is proposed: their fields, or in a line who it is and what is missing. */
export function MemberCard({ member, number, mayRemove }: MemberCardProps) {
  const { proposalForm } = useOfficeText();
  const { isOpen } = useProposalForm();
  const name = member.fields.name.trim() || proposalForm.member(number);
  return (
    <section id={fieldId('members', member.id)} tabIndex={-1} aria-label={name} class="card-box">
      {isOpen(member.id) ? (
        <Opened member={member} name={name} mayRemove={mayRemove} />
      ) : (
        <Closed member={member} name={name} />
      )}
    </section>
  );
}

interface NamedProps {
  readonly member: WrittenMember;
  readonly name: string;
}

function Opened({ member, name, mayRemove }: NamedProps & Pick<MemberCardProps, 'mayRemove'>) {
  const { proposalForm } = useOfficeText();
  const { setOpen, store } = useProposalForm();
  const { id } = member;
  const remove = () => {
    const { members } = store.latest();
    const index = members.findIndex((one) => one.id === id);
    store.update((writing) => ({
      ...writing,
      members: writing.members.filter((one) => one.id !== id),
    }));
    offerUndo(proposalForm.memberRemoved(name), () => {
      store.update((writing) => ({
        ...writing,
        members: [
          ...writing.members.slice(0, index),
          member,
          ...writing.members.slice(index).filter((one) => one.id !== id),
        ],
      }));
      return Promise.resolve();
    });
  };
  return (
    <>
      <h3 class="mb-3 text-lg font-semibold wrap-anywhere">{name}</h3>
      <PersonInputs member={member} />
      <div class="grid gap-2 sm:flex">
        <Button icon={ChevronUp} onClick={() => setOpen(id, false)}>
          {proposalForm.closeMember}
        </Button>
        {mayRemove ? (
          <Button kind="quiet" icon={Trash2} label={proposalForm.removeOf(name)} onClick={remove}>
            {proposalForm.removeMember}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Closed({ member, name }: NamedProps) {
  const t = useOfficeText();
  const { findings, setOpen, store } = useProposalForm();
  const { id, fields } = member;
  const lacking = findings.filter(
    (one) =>
      one.memberId === id &&
      (levelOf(one) === 'blocking' ||
        (levelOf(one) === 'reason' &&
          (store.writing.explanations[findingKey(one)] ?? '').trim() === '')),
  ).length;
  return (
    <button
      type="button"
      class="-m-2 flex min-h-12 w-[calc(100%+1rem)] items-center gap-2 p-2 text-start"
      aria-label={t.proposalForm.openMember(name)}
      onClick={() => setOpen(id, true)}
    >
      <span class="min-w-0 grow">
        <span class="block font-semibold wrap-anywhere">{name}</span>
        <span class="text-muted block text-sm tabular-nums">
          {[relationWord(t, fields.relation), fields.nik === '' ? '' : maskNumber(fields.nik)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {lacking === 0 ? null : (
          <span class="text-warning flex items-center gap-1 text-sm font-medium">
            <TriangleAlert aria-hidden="true" size={14} />
            {t.proposalForm.left.count(lacking)}
          </span>
        )}
      </span>
      <ChevronDown aria-hidden="true" size={20} class="text-muted shrink-0" />
    </button>
  );
}
