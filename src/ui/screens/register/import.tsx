import { useState } from 'preact/hooks';
import { readMeta } from '../../../store/meta.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { CheckStep } from './import/check-step.tsx';
import { ColumnsStep } from './import/columns-step.tsx';
import { FileStep } from './import/file-step.tsx';
import { useList } from './import/use-list.ts';
import { VillagesStep } from './import/villages-step.tsx';

/**
 * Takes in a newer list: file, columns, what is wrong with it, what it would change, the import.
 * Each step stands below the one before it, and a change of an earlier one takes the later away.
 */
export default function ImportScreen() {
  const t = useOfficeText().registerImport;
  const { db, sync } = useApp();
  const hold = useList();
  /** The reading whose changes were asked for. */
  const [previewed, setPreviewed] = useState(0);
  /** The reading that is in. */
  const [over, setOver] = useState(0);
  const remembered = useLive(async () => (await readMeta(db, 'importColumns')) ?? null, []);
  const { file, list } = hold;
  const isPreviewed = list !== null && previewed === list.turn;
  const isOver = list !== null && over === list.turn;
  return (
    <Page title={t.title} subtitle={t.subtitle} back="/warga" wide>
      {sync.status.value.online ? null : <Notice tone="info">{t.needsNetwork}</Notice>}
      {isOver ? null : <FileStep of={hold} />}
      {!isOver && file.phase === 'open' && remembered !== undefined ? (
        <ColumnsStep
          key={file.turn}
          opened={file.opened}
          remembered={remembered ?? undefined}
          isRead={list !== null}
          onRead={hold.read}
          onChange={hold.forget}
        />
      ) : null}
      {!isOver && file.phase === 'open' && list !== null ? (
        <CheckStep
          key={`check ${list.turn}`}
          summary={list.summary}
          headings={file.opened.head[list.options.header] ?? []}
          reader={file.reader}
          isPreviewed={isPreviewed}
          onPreview={() => setPreviewed(list.turn)}
        />
      ) : null}
      {file.phase === 'open' && isPreviewed ? (
        <VillagesStep
          key={`villages ${list.turn}`}
          list={list}
          reader={file.reader}
          onOver={() => setOver(list.turn)}
          onAgain={hold.drop}
        />
      ) : null}
    </Page>
  );
}
