import { ListOrdered } from 'lucide-preact';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Page } from '../../../parts/page.tsx';
import type { Desk } from '../use-desk.ts';
import { EntryForm } from './entry-form.tsx';

/** Entry numbers of many: of those chosen, or of all that are shown and wait for one. */
export function EntryPage({ desk }: { readonly desk: Desk }) {
  const { entry: words } = useOfficeText().verification;
  const waiting = desk.shown.filter(({ row }) => row.fields.state === 'received');
  const chosen = waiting.filter(({ row }) => desk.chosen.has(row.id));
  const entries = chosen.length > 0 ? chosen : waiting;
  return entries.length === 0 ? (
    <Page title={words.title} back="/verifikasi">
      <Empty
        icon={ListOrdered}
        title={words.emptyTitle}
        text={words.emptyText}
        action={<LinkButton href="/verifikasi">{words.cancel}</LinkButton>}
      />
    </Page>
  ) : (
    // other proposals make another form; what was typed for each is kept in its draft
    <EntryForm key={entries.map(({ row }) => row.id).join()} entries={entries} desk={desk} />
  );
}
