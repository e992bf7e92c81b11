import { Trash2 } from 'lucide-preact';
import { listDrafts, removeDraft, saveDraft } from '../../../../store/drafts.ts';
import type { Draft } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { IconButton } from '../../../parts/button.tsx';
import { offerUndo } from '../../../parts/undo.tsx';
import { kindWord } from '../../../proposal/words.ts';
import { DRAFTS, NEW_DRAFT, pageOfDraft } from '../form/draft-keys.ts';
import type { KeptWriting } from '../form/writing.ts';

/** What was being written when the page was left or the app was ended, with the way back to it. */
export function Unsaved() {
  const { db } = useApp();
  const { list } = useOfficeText().proposalPage;
  const drafts = (useLive(() => listDrafts(db, DRAFTS), []) ?? []).filter(
    ({ key, value }) => pageOfDraft(key) !== null && isWriting(value),
  );
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="unsaved" class="mb-4">
      <h2 id="unsaved" class="section-title mt-0">
        {list.unsaved}
      </h2>
      <ul class="rounded-box border-warning/40 bg-warning-tint divide-warning/30 divide-y border">
        {drafts.map((draft) => (
          <Row key={draft.key} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function isWriting(value: unknown): value is KeptWriting {
  return typeof value === 'object' && value !== null && 'writing' in value;
}

function nameIn({ writing }: KeptWriting): string {
  const concerned = writing.members.filter((one) => one.concerned);
  return concerned.map(({ fields }) => fields.name.trim()).find((name) => name !== '') ?? '';
}

function Row({ draft }: { readonly draft: Draft }) {
  const t = useOfficeText();
  const formats = useFormats();
  const { db } = useApp();
  const { list } = t.proposalPage;
  const { key, value, savedAt } = draft;
  if (!isWriting(value)) return null;
  const title =
    key === NEW_DRAFT ? list.unsavedNew : list.unsavedAbout(kindWord(t, value.writing.kind));
  const name = nameIn(value);
  const discard = async () => {
    await removeDraft(db, key);
    offerUndo(list.discarded, () => saveDraft(db, key, value));
  };
  return (
    <li class="flex items-center gap-1 ps-4 pe-1">
      <a href={pageOfDraft(key) ?? ''} class="min-w-0 grow py-3">
        <span class="block font-semibold wrap-anywhere">{name === '' ? title : name}</span>
        {name === '' ? null : <span class="block">{title}</span>}
        <span class="text-muted block text-sm">{list.unsavedSince(formats.moment(savedAt))}</span>
      </a>
      <IconButton icon={Trash2} label={list.discard} onClick={discard} />
    </li>
  );
}
