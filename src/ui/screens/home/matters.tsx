import { CalendarX2, CircleX, Smartphone, TriangleAlert } from 'lucide-preact';
import { readMeta } from '../../../store/meta.ts';
import { listConflicts } from '../../../store/queries/conflicts.ts';
import { readQueue } from '../../../store/queries/outbox.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { List, ListLink } from '../../parts/list.tsx';

const HOUR_MS = 60 * 60 * 1000;

/** What asks for a look: refused, differing or lost records, meetings left open, the queue. */
export function Matters({ unfinished }: { readonly unfinished: number }) {
  const t = useText();
  const formats = useFormats();
  const { db } = useApp();
  const found = useLive(
    async () => ({
      queue: await readQueue(db),
      conflicts: (await listConflicts(db)).length,
      missing: (await readMeta(db, 'missing')) ?? 0,
    }),
    [],
  );
  if (found === undefined) return null;
  const { queue, conflicts, missing } = found;
  const waiting = queue.waiting.length + queue.photos.length;
  const refused = queue.refused.length;
  if (waiting + refused + conflicts + missing + unfinished === 0) return null;
  const ageMs = queue.oldestAt === null ? 0 : db.now() - Date.parse(queue.oldestAt);
  return (
    <List label={t.shell.tabs.sync}>
      {missing === 0 ? null : (
        <ListLink
          href="/sinkron"
          icon={TriangleAlert}
          title={t.home.missing}
          detail={t.home.missingText}
        />
      )}
      {refused === 0 ? null : (
        <ListLink
          href="/sinkron"
          icon={CircleX}
          title={t.home.refused(refused)}
          detail={t.home.refusedText}
        />
      )}
      {conflicts === 0 ? null : (
        <ListLink
          href="/bentrok"
          icon={TriangleAlert}
          title={t.home.differing(conflicts)}
          detail={t.home.differingText}
        />
      )}
      {waiting === 0 ? null : (
        <ListLink
          href="/sinkron"
          icon={Smartphone}
          title={t.home.waiting(waiting)}
          detail={ageMs < HOUR_MS ? t.home.waitingFresh : t.home.waitingSince(formats.span(ageMs))}
        />
      )}
      {unfinished === 0 ? null : (
        <ListLink
          href="/rapat"
          icon={CalendarX2}
          title={t.home.unfinished(unfinished)}
          detail={t.home.unfinishedText}
        />
      )}
    </List>
  );
}
