import { useText } from '../hooks/use-text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface DraftNoticeProps {
  readonly form: {
    readonly restored: boolean;
    readonly unkept: boolean;
    discard(): void;
  };
}

/** Says that an unsaved form came back, or that the phone cannot keep one. */
export function DraftNotice({ form }: DraftNoticeProps) {
  const t = useText();
  if (form.unkept) {
    return (
      <Notice tone="warning" live>
        {t.common.draftNotKept}
      </Notice>
    );
  }
  if (!form.restored) return null;
  return (
    <Notice
      tone="info"
      actions={<Button onClick={() => form.discard()}>{t.common.draftDiscard}</Button>}
    >
      {t.common.draftRestored}
    </Notice>
  );
}
