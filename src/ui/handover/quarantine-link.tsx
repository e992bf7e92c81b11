import { ShieldQuestion } from 'lucide-preact';
import type { Api } from '../../sync/api.ts';
import { useHandoverText } from '../hooks/use-handover-text.ts';
import { useRequest } from '../office/use-request.ts';
import { List, ListLink } from '../parts/list.tsx';

const countQuarantine = (api: Api) => api.call('quarantineCount');

/** The way to what waits for a decision; nothing where nothing does, or offline. */
export default function QuarantineLink() {
  const { quarantine } = useHandoverText();
  const count = useRequest(countQuarantine).data?.devices ?? 0;
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
