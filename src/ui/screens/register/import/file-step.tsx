import { FileSpreadsheet, FileUp } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import type { ListHold } from './use-list.ts';

const ACCEPT =
  '.xlsx,.csv,.txt,.tsv,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The choice of the file, and what has become of it. */
export function FileStep({ of: { file, choose } }: { readonly of: ListHold }) {
  const t = useOfficeText().registerImport.file;
  const formats = useFormats();
  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title" class="section-title mt-0">
        {t.title}
      </h2>
      {file.phase === 'none' ? <p class="mb-3 max-w-prose">{t.text}</p> : null}
      {file.phase === 'failed' ? (
        <Notice tone="error" title={file.name} live>
          {t.faults[file.fault]}
        </Notice>
      ) : null}
      {file.phase === 'reading' || file.phase === 'open' ? (
        <p class="card-box flex items-center gap-3">
          <FileSpreadsheet aria-hidden="true" size={22} class="text-primary shrink-0" />
          <span class="min-w-0 grow wrap-anywhere">
            <span class="block font-medium">{file.name}</span>
            <output class="text-muted block text-sm">
              {file.phase === 'reading' ? t.reading : t.rows(formats.number(file.opened.rows))}
            </output>
          </span>
          {file.phase === 'reading' ? (
            <span class="loading loading-spinner" aria-hidden="true" />
          ) : null}
        </p>
      ) : null}
      <div class="mb-5">
        <FileButton isFirst={file.phase === 'none'} onFile={choose} />
      </div>
    </section>
  );
}

interface FileButtonProps {
  readonly isFirst: boolean;
  readonly onFile: (file: File) => Promise<void>;
}

function FileButton({ isFirst, onFile }: FileButtonProps) {
  const t = useOfficeText().registerImport.file;
  const inputRef = useRef<HTMLInputElement>(null);
  const words = isFirst ? t.choose : t.chooseOther;
  return (
    <>
      <Button
        kind={isFirst ? 'primary' : 'plain'}
        icon={FileUp}
        onClick={() => inputRef.current?.click()}
      >
        {words}
      </Button>
      <input
        ref={inputRef}
        id="list-file"
        type="file"
        accept={ACCEPT}
        class="hidden"
        aria-label={words}
        onChange={(event) => {
          const { currentTarget } = event;
          const chosen = currentTarget.files?.[0];
          if (chosen !== undefined) void onFile(chosen);
          // so that the same file, mended, can be taken again
          currentTarget.value = '';
        }}
      />
    </>
  );
}
