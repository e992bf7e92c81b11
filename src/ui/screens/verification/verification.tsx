import { ClipboardList, FileSpreadsheet } from 'lucide-preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { mayAnywhere } from '../../../domain/role.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button, IconButton, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { proposalTitle } from '../../proposal/summary.ts';
import { Detail } from './detail/detail.tsx';
import { EntryPage } from './entry/entry-page.tsx';
import { ExcelDialog } from './excel/excel-dialog.tsx';
import { ListPane, ManyChosen } from './list/list-pane.tsx';
import { useDesk } from './use-desk.ts';
import type { Desk } from './use-desk.ts';
import { useVerification } from './use-verification.ts';
import type { Verification as View } from './use-verification.ts';

/**
 * What villages have handed in, for the kecamatan and the regency. The address names the proposal
 * that is open, so that the list with its filter and ticks stays while one is read after another.
 */
export default function Verification() {
  const { verification } = useOfficeText();
  const view = useVerification();
  if (view === undefined) {
    return (
      <Page title={verification.title} wide>
        <output class="text-muted block py-6">{verification.loading}</output>
      </Page>
    );
  }
  return <Opened view={view} />;
}

function Opened({ view }: { readonly view: View }) {
  const { query } = useLocation();
  const openId = useRoute().params['id'] ?? query['usulan'];
  const desk = useDesk(view, openId);
  if (query['entri'] !== undefined) return <EntryPage desk={desk} />;
  if (desk.isWide) return <Laptop desk={desk} openId={openId} />;
  return openId === undefined ? <Phone desk={desk} /> : <One desk={desk} openId={openId} />;
}

interface DeskProps {
  readonly desk: Desk;
}

function useSubtitle(): string {
  const { subtitle } = useOfficeText().verification;
  return mayAnywhere(useAccount(), 'proposal.verify') ? subtitle.verify : subtitle.receive;
}

function Done({ desk: { done } }: DeskProps) {
  return done === null ? null : (
    <Notice tone="success" live>
      {done}
    </Notice>
  );
}

/** What was handed in as a file. */
function Excel({ desk }: DeskProps) {
  const words = useOfficeText().verification.excel;
  const [isOpen, setOpen] = useState(false);
  if (desk.view.entries.length === 0) return null;
  const open = () => setOpen(true);
  return (
    <>
      {desk.isWide ? (
        <Button icon={FileSpreadsheet} onClick={open}>
          {words.open}
        </Button>
      ) : (
        <IconButton icon={FileSpreadsheet} label={words.open} onClick={open} />
      )}
      {isOpen ? <ExcelDialog desk={desk} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** On a phone: the list alone. */
function Phone({ desk }: DeskProps) {
  const { verification } = useOfficeText();
  const subtitle = useSubtitle();
  const isChoosing = desk.step !== null && desk.chosen.size > 0;
  return (
    <Page
      title={verification.title}
      subtitle={subtitle}
      actions={<Excel desk={desk} />}
      footer={isChoosing ? <ManyChosen desk={desk} /> : undefined}
    >
      <Done desk={desk} />
      <ListPane desk={desk} />
    </Page>
  );
}

interface OneProps extends DeskProps {
  readonly openId: string;
}

const entryOf = ({ view }: Desk, openId: string | undefined) =>
  view.entries.find(({ row }) => row.id === openId);

/** On a phone: one proposal alone. */
function One({ desk, openId }: OneProps) {
  const t = useOfficeText();
  const entry = entryOf(desk, openId);
  return (
    <Page
      title={entry === undefined ? t.verification.title : proposalTitle(t, entry)}
      tab={t.verification.title}
      back="/verifikasi"
    >
      {entry === undefined ? <Gone /> : <Detail key={openId} entry={entry} desk={desk} />}
    </Page>
  );
}

/** On a laptop: the list, and the proposal beside it. None is open until one is chosen. */
function Laptop({ desk, openId }: DeskProps & { readonly openId: string | undefined }) {
  const t = useOfficeText();
  const subtitle = useSubtitle();
  const { title, list } = t.verification;
  const entry = entryOf(desk, openId);
  return (
    <Page title={title} subtitle={subtitle} actions={<Excel desk={desk} />} wide>
      <div class="grid grid-cols-[25rem_minmax(0,1fr)] items-start gap-8">
        <div class="sticky top-4 flex max-h-[calc(100dvh-2rem)] flex-col">
          <div class="-m-1 min-h-0 grow overflow-y-auto p-1">
            <ListPane desk={desk} openId={openId} />
          </div>
          <div class="grid gap-2 pt-3 empty:hidden">
            <ManyChosen desk={desk} />
          </div>
        </div>
        <div class="min-w-0">
          {entry === undefined ? (
            <>
              <Done desk={desk} />
              {openId === undefined ? (
                <Empty icon={ClipboardList} title={list.chooseOne} text={list.chooseOneText} />
              ) : (
                <Gone />
              )}
            </>
          ) : (
            <Detail key={openId} entry={entry} desk={desk} />
          )}
        </div>
      </div>
    </Page>
  );
}

function Gone() {
  const { list } = useOfficeText().verification;
  return (
    <Empty
      icon={ClipboardList}
      title={list.gone}
      text={list.goneText}
      action={<LinkButton href="/verifikasi">{list.toList}</LinkButton>}
    />
  );
}
