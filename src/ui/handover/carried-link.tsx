import { Inbox } from 'lucide-preact';
import { carriedCount } from '../../store/carried.ts';
import { useApp } from '../app.ts';
import { useHandoverText } from '../hooks/use-handover-text.ts';
import { useLive } from '../hooks/use-live.ts';
import { List, ListLink } from '../parts/list.tsx';

/** The way to the files of other phones, which every role may carry, and how many wait. */
export function CarriedLink() {
  const { receive } = useHandoverText();
  const { db } = useApp();
  const waiting = useLive(() => carriedCount(db), []) ?? 0;
  return (
    <List>
      <ListLink
        href="/terima"
        icon={Inbox}
        title={receive.title}
        detail={waiting === 0 ? receive.linkText : receive.linkWaiting(waiting)}
      />
    </List>
  );
}
