import { FilePenLine, Send } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { periodOf } from '../../../domain/period.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { List, ListLink } from '../../parts/list.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { periodName, periodStanding } from '../../proposal/period-words.ts';
import { stepIntent } from '../../proposal/step-intent.ts';
import { regionFullName, regionName } from '../../words.ts';
import { peopleUse } from './batch.ts';
import { DeliveryPart } from './delivery.tsx';
import { AheadNotice, LateNotice } from './other-periods.tsx';
import { PapersList } from './papers-list.tsx';
import { QuotaNote } from './quota-note.tsx';
import { ReadyList } from './ready-list.tsx';
import { UnreadyList } from './unready-list.tsx';
import { useSubmission } from './use-submission.ts';
import type { Submission as SubmissionView } from './use-submission.ts';

/** A village hands in what it has decided, in one step; afterwards it sees where each stands. */
export default function Submission() {
  const { submission } = useOfficeText();
  const view = useSubmission();
  if (view === undefined) {
    return (
      <Page title={submission.title} back="/usulan">
        <output class="text-muted block py-6">{submission.loading}</output>
      </Page>
    );
  }
  return <Batch key={view.village} view={view} />;
}

function Batch({ view }: { readonly view: SubmissionView }) {
  const t = useOfficeText();
  const app = useApp();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { submission } = t;
  const { batch, village, settings } = view;
  const chosen = batch.ready.filter(({ row }) => !left.has(row.id));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const send = async () => {
    if (chosen.length === 0) return announce(submission.nothingChosen);
    const count = chosen.length;
    const failure = await record(
      app,
      chosen.map(({ row }) => stepIntent(row, 'submit')),
    );
    if (failure !== null) return announce(failure.text);
    announce(submission.sent(count));
    // once it is drawn: what was sent is what to look at now
    requestAnimationFrame(() => document.getElementById('sent')?.focus());
    return undefined;
  };
  const isNothing =
    batch.ready.length + batch.unready.length + batch.late.length + batch.ahead.length === 0;

  return (
    <Page
      title={submission.title}
      subtitle={village === '' ? undefined : regionName(app.regions.value, village)}
      back="/usulan"
      footer={
        batch.ready.length === 0 ? undefined : (
          <Button kind="primary" wide icon={Send} onClick={send}>
            {submission.send(chosen.length)}
          </Button>
        )
      }
    >
      <Villages view={view} />
      <Periods view={view} />
      {batch.late.map((late) => (
        <LateNotice key={late.key} late={late} />
      ))}
      <ReadyList entries={batch.ready} settings={settings} left={left} onToggle={toggle} />
      <UnreadyList unready={batch.unready} settings={settings} />
      {batch.ahead.map((ahead) => (
        <AheadNotice key={ahead.period.key} ahead={ahead} />
      ))}
      {batch.undecided === 0 ? null : (
        <List>
          <ListLink
            href="/usulan"
            icon={FilePenLine}
            title={submission.undecided(batch.undecided)}
            detail={submission.undecidedText}
          />
        </List>
      )}
      <PapersList papers={view.papers} />
      <QuotaNote quota={settings.quota} use={peopleUse([...chosen, ...batch.sent])} />
      {isNothing && batch.undecided + batch.sent.length === 0 ? (
        <Empty
          icon={Send}
          title={submission.emptyTitle}
          text={submission.emptyText}
          action={<LinkButton href="/usulan">{submission.toList}</LinkButton>}
        />
      ) : null}
      <DeliveryPart submission={view} />
    </Page>
  );
}

/** Whose proposals, where there are several villages. */
function Villages({ view: { villages, village, choose } }: { readonly view: SubmissionView }) {
  const { submission } = useOfficeText();
  const regions = useApp().regions.value;
  if (villages.length < 2) return null;
  const waiting = villages.find(({ code }) => code === village)?.waiting ?? 0;
  return (
    <SelectField
      id="village"
      label={submission.village}
      hint={submission.villageHint(waiting)}
      emptyLabel={null}
      options={villages.map(({ code }) => ({ value: code, label: regionFullName(regions, code) }))}
      value={village}
      onInput={choose}
    />
  );
}

/** How long the periods of what can be handed in are still open. */
function Periods({ view: { batch, settings, today } }: { readonly view: SubmissionView }) {
  const t = useOfficeText();
  const formats = useFormats();
  const scheme = settings.periods;
  const inTime = [...batch.ready, ...batch.unready.map(({ entry }) => entry)];
  const keys = [...new Set(inTime.map(({ row }) => row.fields.period))].sort();
  return keys.map((key) => {
    const period = periodOf(scheme, key);
    return period === null ? null : (
      <p key={key} class="mb-2">
        {t.submission.standing(
          periodName(formats, key),
          periodStanding({ t, formats }, scheme, period, today),
        )}
      </p>
    );
  });
}
