import type { ComponentChildren } from 'preact';
import { useText } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Meanwhile } from './meanwhile.ts';

interface MeanwhileNoticeProps {
  readonly clashes: readonly Meanwhile[];
  /** Who changed the record last. */
  readonly by: string;
  readonly labelOf: (field: string) => string;
  readonly onKeep: (clash: Meanwhile) => void;
  readonly onTake: (clash: Meanwhile) => void;
}

/** Shows what another person wrote beside what this one wrote, and lets them choose. */
export function MeanwhileNotice({ clashes, by, labelOf, onKeep, onTake }: MeanwhileNoticeProps) {
  const t = useText();
  const { form } = t.meetings;
  if (clashes.length === 0) return null;
  return (
    <Notice tone="warning" title={form.meanwhileTitle} live>
      <p>{form.meanwhileText(by)}</p>
      {clashes.map((clash) => (
        <section key={clash.field} class="mt-3">
          <h3 class="font-semibold">{labelOf(clash.field)}</h3>
          <div class="mt-1 grid gap-3 sm:grid-cols-2">
            <Version title={form.recorded} text={clash.recorded}>
              <Button wide onClick={() => onTake(clash)}>
                {form.takeTheirs}
              </Button>
            </Version>
            <Version title={form.yours} text={clash.mine}>
              <Button wide onClick={() => onKeep(clash)}>
                {form.keepMine}
              </Button>
            </Version>
          </div>
        </section>
      ))}
    </Notice>
  );
}

interface VersionProps {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

function Version({ title, text, children }: VersionProps) {
  const t = useText();
  return (
    <div class="border-base-300 bg-base-100 rounded-box flex flex-col border p-3">
      <h4 class="text-muted text-sm font-medium">{title}</h4>
      <p class="mb-3 max-h-60 grow overflow-y-auto wrap-anywhere whitespace-pre-wrap">
        {text === '' ? t.conflicts.emptyValue : text}
      </p>
      {children}
    </div>
  );
}
