import { RefreshCw } from 'lucide-preact';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { errorText } from '../words.ts';
import type { Requested } from './use-request.ts';

interface RequestNoticeProps {
  readonly of: Requested<unknown>;
  /** What it is that needs the network. */
  readonly title: string;
  readonly text?: string;
}

/** Says why a list from the server is missing or old, and offers to ask again. */
export function RequestNotice({ of, title, text }: RequestNoticeProps) {
  const t = useOfficeText();
  if (of.error === null) return null;
  return (
    <Notice
      tone="warning"
      title={title}
      live
      actions={
        <Button icon={RefreshCw} onClick={of.reload}>
          {t.common.retry}
        </Button>
      }
    >
      <p>{errorText(t, of.error)}</p>
      {text === undefined ? null : <p>{text}</p>}
    </Notice>
  );
}
