import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { saveTextFile } from '../../../../documents/save-file.ts';
import { wibDate } from '../../../../domain/time.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button } from '../../../parts/button.tsx';
import { CheckField } from '../../../parts/fields/choice-field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import type { ListReader } from './list-reader.ts';
import { ProblemList } from './problem-list.tsx';
import { problemsCsv } from './problem-words.ts';
import type { ListSummary } from './village-lists.ts';

interface CheckStepProps {
  readonly summary: ListSummary;
  readonly headings: readonly string[];
  readonly reader: ListReader;
  /** Goes on to what would change, once that is settled. */
  readonly onPreview: () => void;
  readonly isPreviewed: boolean;
}

/** What the list holds, its errors row by row, and the choice to leave the broken rows out. */
export function CheckStep({ summary, headings, reader, onPreview, isPreviewed }: CheckStepProps) {
  const t = useOfficeText();
  const words = t.registerImport.check;
  const formats = useFormats();
  const [takesGood, setTakesGood] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const { people, held, errorCount, warningCount } = summary;
  const [good, broken] = [formats.number(people), formats.number(held)];
  const preview = () => {
    const isSettled = held === 0 || takesGood;
    setMissing(!isSettled);
    if (isSettled) onPreview();
  };
  return (
    <section aria-labelledby="check-title">
      <h2 id="check-title" class="section-title">
        {words.title}
      </h2>
      <Counts summary={summary} />
      {held === 0 ? (
        <Notice tone="success" live>
          {words.clean(good)}
        </Notice>
      ) : (
        <Notice tone="error" title={words.errorsTitle(broken)} live>
          {people === 0 ? words.nothing : words.errorsText}
        </Notice>
      )}
      <ProblemList problems={summary.errors} total={errorCount} headings={headings} />
      {warningCount === 0 ? null : (
        <details class="mb-4">
          <summary class="text-link min-h-12 cursor-pointer py-3">
            {words.warningsTitle(formats.number(warningCount))}
          </summary>
          <p class="mb-2">{words.warningsText}</p>
          <ProblemList problems={summary.warnings} total={warningCount} headings={headings} />
        </details>
      )}
      {errorCount + warningCount === 0 ? null : (
        <SaveProblems headings={headings} reader={reader} />
      )}
      {isPreviewed || people === 0 ? null : (
        <>
          {held === 0 ? null : (
            <CheckField
              id="take-good"
              label={words.takeGood(good, broken)}
              error={isMissing ? words.takeGoodMissing : undefined}
              checked={takesGood}
              onInput={setTakesGood}
            />
          )}
          <Button kind="primary" onClick={preview}>
            {words.preview}
          </Button>
        </>
      )}
    </section>
  );
}

function Counts({
  summary: { rows, people, held, warningCount },
}: Pick<CheckStepProps, 'summary'>) {
  const words = useOfficeText().registerImport.check;
  const formats = useFormats();
  const counts = [
    [words.rows, rows],
    [words.good, people],
    [words.broken, held],
    [words.warned, warningCount],
  ] as const;
  return (
    <dl class="mb-4 grid grid-cols-2 gap-2 sm:grid-cols-4">
      {counts.map(([word, count]) => (
        <div key={word} class="rounded-box border-base-300 bg-base-100 border px-4 py-3">
          <dt class="text-muted text-sm">{word}</dt>
          <dd class="text-xl font-bold tabular-nums">{formats.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function SaveProblems({ headings, reader }: Pick<CheckStepProps, 'headings' | 'reader'>) {
  const t = useOfficeText();
  const { now } = useApp();
  const save = async () => {
    const problems = await reader.ask('problems', null);
    const name = `${t.registerImport.check.fileStem}-${wibDate(now())}.csv`;
    saveTextFile(name, problemsCsv(t, problems, headings), 'text/csv;charset=utf-8');
  };
  return (
    <div class="mb-5">
      <Button icon={Download} onClick={save}>
        {t.registerImport.check.save}
      </Button>
    </div>
  );
}
