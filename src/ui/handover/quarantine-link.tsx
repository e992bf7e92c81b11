import { ShieldQuestion } from 'lucide-preact';
import type { Api } from '../../sync/api.ts';
import { useHandoverText } from '../hooks/use-handover-text.ts';
import { useRequest } from '../office/use-request.ts';
import { List, ListLink } from '../parts/list.tsx';

const listQuarantine = (api: Api) => api.call('quarantine');

/** The way to what waits of phones whose access was ended; nothing where none does, or offline. */
export default function QuarantineLink() {
  const { quarantine } = useHandoverText();
  const count = useRequest(listQuarantine).data?.devices.length ?? 0;
  if (count === 0) return null;
  return (
    <List>
      <ListLink
        href="/karantina"
        icon={ShieldQuestion}
        title={quarantine.link(count)}
        detail={quarantine.linkText}
      />
    </List>
  );
}
