import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import { editableIn } from '../../../../domain/proposal/step.ts';
import { wibDate } from '../../../../domain/time.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { MeanwhileNotice } from '../../../meanwhile/meanwhile-notice.tsx';
import { Button } from '../../../parts/button.tsx';
import { DraftNotice } from '../../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Page } from '../../../parts/page.tsx';
import { evidenceOf } from '../../../proposal/evidence-photos.tsx';
import { ProposalReturnedNotice } from '../../../proposal/returned-notice.tsx';
import { standingNotes } from '../../../proposal/standing-notes.ts';
import { fieldWord, valueWord } from '../../../proposal/words.ts';
import { BesidesSection } from './besides-section.tsx';
import { Correction } from './correction.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { FormContext, unexplainedLikenesses } from './form-context.ts';
import type { ProposalForm } from './form-context.ts';
import { LeftSheet } from './left-sheet.tsx';
import { fieldOfText } from './merge-writing.ts';
import { NewFamily } from './new-family.tsx';
import { Removal } from './removal.tsx';
import { setText } from './set-text.ts';
import { useFormCheck } from './use-form-check.ts';
import { useSave } from './use-save.ts';
import type { Save } from './use-save.ts';
import { useWriting } from './use-writing.ts';
import { WhereSection } from './where-section.tsx';
import { WhySection } from './why-section.tsx';
import type { Writing } from './writing.ts';

interface ProposalFormProps {
  readonly title: string;
  /** Where the arrow leads. */
  readonly back: string;
  /** Names the draft. */
  readonly draft: string;
  /** What it starts with: the record where there is one. Read once. */
  readonly initial: Writing;
  /** The record as it is; null of a new proposal. */
  readonly entry: ProposalEntry | null;
  /** The record as it is now, as a writing; null of a new proposal. */
  readonly current: Writing | null;
  readonly settings: ProposalSettings;
  /** Above the form. */
  readonly children?: ComponentChildren;
}

const CONTENT = { new: NewFamily, correction: Correction, removal: Removal } as const;

/** The form of a proposal, new or on record: one page, drafts at each keystroke, saved whole or not. */
export function ProposalFormPage(props: ProposalFormProps) {
  const { title, back, draft, initial, entry, current, settings } = props;
  const { now } = useApp();
  const store = useWriting(draft, initial, entry !== null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const recorded = (entry?.photos ?? []).map(evidenceOf);
  const check = useFormCheck(store.writing, recorded, settings);
  const openMember = (id: string, isOpen: boolean) =>
    setOpen((before) => new Map([...before, [id, isOpen]]));
  // of a family the others are a tap away; one person alone is in sight
  const isAlone = store.writing.members.filter(({ concerned }) => concerned).length === 1;
  const saving = useSave({ store, check, current, setOpen: openMember });
  if (!store.ready) return <Page title={title} back={back} />;
  const form: ProposalForm = {
    store,
    settings,
    today: wibDate(now()),
    findings: check.findings,
    likenesses: check.likenesses,
    entry,
    isUndecided: entry === null || editableIn(entry.row.fields.state) === 'all',
    notes: entry === null ? [] : standingNotes(entry.row.fields),
    sent: entry?.row.fields.sent ?? null,
    isLeft: (id) => left.has(id),
    leave: (id) => setLeft((before) => (before.has(id) ? before : new Set([...before, id]))),
    // what was saved in part is looked at for what is missing
    isTried: saving.isTried || entry !== null,
    isHeld: saving.hasSeenLikenesses,
    isOpen: (id) => open.get(id) ?? isAlone,
    setOpen: openMember,
  };
  const Content = CONTENT[store.writing.kind];
  return (
    <FormContext.Provider value={form}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void saving.save();
        }}
      >
        <Page title={title} back={back} footer={<Footer form={form} saving={saving} />}>
          <ErrorSummary errors={saving.errors} attempt={saving.attempt} />
          <DraftNotice form={store} />
          {props.children}
          {entry === null ? null : <ProposalReturnedNotice entry={entry} />}
          <Clashes form={form} saving={saving} current={current} />
          <WhereSection error={errorAt(saving, 'f-regionCode')} />
          <Content />
          <WhySection />
          <EvidenceSection />
          <BesidesSection />
        </Page>
      </form>
    </FormContext.Provider>
  );
}

const errorAt = ({ errors }: Save, fieldId: string) =>
  errors.find((one) => one.fieldId === fieldId)?.text;

interface FooterProps {
  readonly form: ProposalForm;
  readonly saving: Save;
}

function Footer({ form: { findings, store }, saving }: FooterProps) {
  const { proposalForm } = useOfficeText();
  const isUnexplained =
    saving.hasSeenLikenesses &&
    unexplainedLikenesses(findings, store.writing.explanations).length > 0;
  return (
    <>
      <LeftSheet />
      <Button kind="primary" wide onClick={saving.save}>
        {isUnexplained ? proposalForm.saveDraft : proposalForm.save}
      </Button>
    </>
  );
}

interface ClashesProps extends FooterProps {
  readonly current: Writing | null;
}

/** What somebody else wrote in fields that this person has written too. */
function Clashes({ form, saving, current }: ClashesProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { store, entry } = form;
  if (current === null || entry === null || saving.clashes.length === 0) return null;
  const labelOf = (name: string) => {
    const { field, memberId } = fieldOfText(name) ?? { field: '', memberId: null };
    const member = store.writing.members.find(({ id }) => id === memberId);
    const word = fieldWord(t, field);
    return member === undefined ? word : t.proposals.findingOf(member.fields.name, word);
  };
  const words = (name: string, text: string) =>
    valueWord(t, formats, fieldOfText(name)?.field ?? '', text);
  return (
    <MeanwhileNotice
      clashes={saving.clashes.map((clash) => ({
        ...clash,
        recorded: words(clash.field, clash.recorded),
        mine: words(clash.field, clash.mine),
      }))}
      by={entry.row.updated.name}
      labelOf={labelOf}
      onKeep={({ field }) => {
        const recorded = saving.clashes.find((one) => one.field === field)?.recorded ?? '';
        store.setBegun(setText(store.begun, field, recorded));
        saving.settle(field);
      }}
      onTake={({ field }) => {
        const recorded = saving.clashes.find((one) => one.field === field)?.recorded ?? '';
        store.setBegun(setText(store.begun, field, recorded));
        store.update((writing) => setText(writing, field, recorded));
        saving.settle(field);
      }}
    />
  );
}
