import { CalendarX } from 'lucide-preact';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Page } from '../../../parts/page.tsx';

interface MissingMeetingProps {
  /** The title of the screen that wanted it. */
  readonly title: string;
  /** Whether it is still being read from the phone. */
  readonly loading: boolean;
}

/** Stands for a meeting that is being read, has yet to be fetched, or is not this person's. */
export function MissingMeeting({ title, loading }: MissingMeetingProps) {
  const t = useText();
  const { firstPull } = useApp().sync.status.value;
  return (
    <Page title={title} back="/rapat">
      {loading || firstPull ? (
        <output class="text-muted block py-6">
          {firstPull ? t.meetings.firstPull : t.common.loading}
        </output>
      ) : (
        <Empty
          icon={CalendarX}
          title={t.meetings.notFoundTitle}
          text={t.meetings.notFoundText}
          action={<LinkButton href="/rapat">{t.meetings.toList}</LinkButton>}
        />
      )}
    </Page>
  );
}
