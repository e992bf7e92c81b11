import { Download, FileUp } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { toCsv } from '../../../documents/csv.ts';
import { saveTextFile } from '../../../documents/save-file.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields/text-field.tsx';
import { rosterTemplate } from './roster.ts';
import { readTextFile } from '../../office/read-text-file.ts';
import { RosterPreview } from './roster-preview.tsx';
import { useKeptText } from './use-kept-text.ts';
import { useRoster } from './use-roster.ts';

/** Makes many accounts from a list that is pasted or comes from a file: all of them, or none. */
export function RosterForm({ onDone }: { readonly onDone: () => void }) {
  const { regions } = useApp();
  const t = useOfficeText();
  const { roster: texts } = t.accounts;
  const kept = useKeptText('account/roster');
  const roster = useRoster(kept.text, async () => {
    await kept.forget();
    onDone();
  });
  const type = (typed: string) => {
    kept.set(typed);
    roster.forget();
  };
  if (!kept.ready || regions.value === null) return null;
  const { outcome } = roster;
  const template = () =>
    saveTextFile(
      `${texts.templateStem}-${regions.value?.code ?? ''}.csv`,
      regions.value === null ? '' : toCsv(rosterTemplate(regions.value)),
      'text/csv;charset=utf-8',
    );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void (outcome?.fresh.length ? roster.create() : roster.check());
      }}
    >
      <ErrorSummary errors={roster.errors} attempt={roster.attempt} />
      <DraftNotice form={{ ...kept, discard: () => type('') }} />
      <TextArea
        id="roster"
        label={texts.text}
        hint={
          <>
            {texts.hint} {texts.roles}
            <br />
            {texts.example}
          </>
        }
        rows={8}
        value={kept.text}
        onInput={type}
      />
      <div class="mb-5 flex flex-wrap gap-2">
        <FileButton onText={type} onUnreadable={() => roster.fail(texts.fileUnreadable)} />
        <Button icon={Download} onClick={template}>
          {texts.template}
        </Button>
      </div>
      {outcome !== null && <RosterPreview {...outcome} />}
      <div class="page-footer">
        <Button kind="primary" wide type="submit" busy={roster.isBusy}>
          {outcome?.fresh.length ? texts.submit(outcome.fresh.length) : texts.check}
        </Button>
      </div>
    </form>
  );
}

interface FileButtonProps {
  readonly onText: (text: string) => void;
  readonly onUnreadable: () => void;
}

/** Takes a CSV file's text into the field, where it can still be mended. */
function FileButton({ onText, onUnreadable }: FileButtonProps) {
  const t = useOfficeText().accounts.roster;
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      onText(await readTextFile(file));
    } catch {
      onUnreadable();
    }
  };
  return (
    <>
      <Button icon={FileUp} onClick={() => input.current?.click()}>
        {t.file}
      </Button>
      <input
        ref={input}
        id="roster-file"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        class="hidden"
        aria-label={t.file}
        onChange={(event) => {
          const { currentTarget } = event;
          void take(currentTarget.files?.[0]);
          // so that the same file, mended, can be taken again
          currentTarget.value = '';
        }}
      />
    </>
  );
}
