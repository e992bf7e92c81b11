import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import type { ProposalEntry } from '../../../../store/queries/proposals/list.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { memo } from '../../../parts/memo.tsx';
import { ProposalSummary } from '../../../proposal/proposal-row.tsx';
import { proposalTitle } from '../../../proposal/summary.ts';
import { arrivalOf } from '../stages.ts';

interface EntryRowProps {
  readonly entry: ProposalEntry;
  readonly settings: ProposalSettings;
  readonly isDisputed: boolean;
  readonly isOpen: boolean;
  /** Undefined where nothing can be done with several at once. */
  readonly isChosen: boolean | undefined;
  readonly withState: boolean;
  readonly onTick: (ids: readonly string[], isTicked: boolean) => void;
}

/** One proposal in the list: a tick for several at once, and the way to its contents. */
function Row(props: EntryRowProps) {
  const { entry, settings, isDisputed, isOpen, isChosen, withState, onTick } = props;
  const t = useOfficeText();
  const formats = useFormats();
  const { now } = useApp();
  const { id, fields } = entry.row;
  const words = t.verification.list;
  const arrival = arrivalOf(entry);
  const facts = [
    ...(arrival === undefined || withState
      ? []
      : [words.waiting(formats.span(now() - Date.parse(arrival.at)))]),
    ...(fields.sentBefore ? [words.again] : []),
    ...(fields.entryNumber === '' ? [] : [words.entered(fields.entryNumber)]),
  ];
  return (
    <li class={`flex items-stretch ${isOpen ? 'bg-primary/10' : ''}`}>
      {isChosen === undefined ? null : (
        <label class="hover:bg-base-200 grid w-12 shrink-0 cursor-pointer place-items-center">
          <input
            type="checkbox"
            class="checkbox checkbox-primary"
            aria-label={words.choose(proposalTitle(t, entry))}
            checked={isChosen}
            onInput={() => onTick([id], !isChosen)}
          />
        </label>
      )}
      <a
        href={`/verifikasi?usulan=${id}`}
        data-row={id}
        aria-current={isOpen ? 'true' : undefined}
        class={`hover:bg-base-200 flex min-h-14 min-w-0 grow items-center py-3 pe-4 focus-visible:-outline-offset-2 ${
          isChosen === undefined ? 'ps-4' : 'ps-1'
        }`}
      >
        <ProposalSummary
          entry={entry}
          settings={settings}
          withState={withState}
          withDelivery={false}
          disputed={isDisputed}
        >
          {facts.length === 0 ? null : (
            <span class="text-muted mt-1 block text-sm">{facts.join(' · ')}</span>
          )}
          {(fields.likenesses ?? []).length === 0 ? null : (
            <span class="text-warning mt-1 block text-sm font-medium">{words.alike}</span>
          )}
        </ProposalSummary>
      </a>
    </li>
  );
}

/** Drawn again only where something in it changed: there can be hundreds. */
export const EntryRow = memo<EntryRowProps>(
  Row,
  (before, after) =>
    before.entry === after.entry &&
    before.settings === after.settings &&
    before.isDisputed === after.isDisputed &&
    before.isOpen === after.isOpen &&
    before.isChosen === after.isChosen &&
    before.withState === after.withState &&
    before.onTick === after.onTick,
);
