import { DatabaseZap } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { List } from '../../../parts/list.tsx';
import { Notice } from '../../../parts/notice.tsx';
import type { ListReader } from './list-reader.ts';
import { Report } from './report.tsx';
import type { ReadList } from './use-list.ts';
import { useVillages } from './use-villages.ts';
import type { VillagesHold } from './use-villages.ts';
import { VillageCard } from './village-card.tsx';
import { changesIn, isDue, isUncompared, totalsOf } from './village-work.ts';

interface VillagesStepProps {
  readonly list: ReadList;
  readonly reader: ListReader;
  /** All that was taken is in: the steps before have had their time. */
  readonly onOver: () => void;
  /** Begins with another file. */
  readonly onAgain: () => void;
}

/** What the server says that the list would change, village by village, and the import of it. */
export function VillagesStep({ list, reader, onOver, onAgain }: VillagesStepProps) {
  const words = useOfficeText().registerImport.villages;
  const hold = useVillages(list, reader);
  const { works, busy, compare, take } = hold;
  const beginRef = useRef(compare);
  useEffect(() => void beginRef.current(), []);
  const isOver = busy === null && !works.some((one) => isDue(one) || isUncompared(one));
  const isReported = isOver && totalsOf(works).villages > 0;
  const overRef = useRef(onOver);
  useEffect(() => {
    if (isReported) overRef.current();
  }, [isReported]);
  if (isReported) {
    return <Report works={works} held={list.summary.held} onAgain={onAgain} />;
  }
  return (
    <section aria-labelledby="villages-title">
      <h2 id="villages-title" class="section-title">
        {words.title}
      </h2>
      <Progress of={hold} />
      <List label={words.title}>
        {works.map((work) => (
          <VillageCard
            key={work.regionCode}
            work={work}
            disabled={busy !== null}
            onTake={(isTaken) => take(work.regionCode, isTaken)}
          />
        ))}
      </List>
      <Send of={hold} />
    </section>
  );
}

/** How far the comparing or the import is, or why it stopped. */
function Progress({ of: { works, busy, problem } }: { readonly of: VillagesHold }) {
  const words = useOfficeText().registerImport.villages;
  const formats = useFormats();
  const done = works.filter(({ state }) => state.stage === 'done').length;
  if (busy === null) {
    return problem === null ? null : (
      <Notice tone="warning" title={problem} live>
        {done === 0 ? null : words.stopped(formats.number(done), formats.number(works.length))}
      </Notice>
    );
  }
  const isImport = busy === 'importing';
  const due = works.filter((one) => isDue(one) || one.state.stage === 'importing').length;
  const all = isImport ? done + due : works.length;
  const passed = isImport
    ? done
    : works.filter((one) => !isUncompared(one) && one.state.stage !== 'comparing').length;
  const text = isImport ? words.progress : words.looking;
  return (
    <div class="mb-4">
      <output class="block font-medium">{text(formats.number(passed), formats.number(all))}</output>
      <progress class="progress progress-primary mt-2 w-full" value={passed} max={all} />
    </div>
  );
}

function Send({ of: { works, busy, send, compare } }: { readonly of: VillagesHold }) {
  const words = useOfficeText().registerImport.villages;
  const formats = useFormats();
  const due = works.filter(isDue).length;
  const isBegun = works.some(({ state }) => state.stage === 'done');
  if (busy !== null) return null;
  if (works.some(isUncompared)) {
    return (
      <Button kind="primary" onClick={compare}>
        {words.retry}
      </Button>
    );
  }
  if (due === 0) {
    const isSame = works.every(
      ({ state }) => state.stage === 'compared' && changesIn(state.preview) === 0,
    );
    return <Notice tone="info">{isSame ? words.nothing : words.noneTaken}</Notice>;
  }
  return (
    <Button kind="primary" icon={DatabaseZap} onClick={send}>
      {(isBegun ? words.resume : words.import)(formats.number(due))}
    </Button>
  );
}
