import { CheckCheck, PencilLine, Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ProposalEntry } from '../../../store/queries/proposals/list.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { periodName } from '../../proposal/period-words.ts';
import { useChecks } from '../../proposal/use-checks.ts';
import { regionFullName } from '../../words.ts';
import { Agenda } from './agenda.tsx';
import { DossierPhotos } from './dossier-photos.tsx';
import { gapsOf, isUndecided } from './facts.ts';
import { gapLines } from './gap-lines.ts';
import { Gaps, HallNotice } from './gaps.tsx';
import { PaperForm } from './paper-form.tsx';
import { useDecisions } from './use-decisions.ts';
import type { OpenDossier } from './use-dossier.ts';
import { WordingForm } from './wording-form.tsx';
import type { AskedDecision } from './words-dialog.tsx';

interface DossierPageProps {
  readonly open: OpenDossier;
  readonly back: string;
  /** Its own address; that of its print lies below. */
  readonly path: string;
}

/** Deciding first, then what is missing, then the paper that is signed. */
export function DossierPage({ open, back, path }: DossierPageProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { regions } = useApp();
  const { of, agenda, settings } = open;
  const checks = useChecks(agenda, settings);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<AskedDecision | null>(null);
  const isStatement = of.basis === 'sptjm';
  const chosen = agenda.filter((entry) => isUndecided(entry) && ticked.has(entry.row.id));
  const gaps = gapsOf(open, checks);
  const lines = gaps === undefined ? undefined : gapLines(t, open, gaps);
  return (
    <Page
      title={isStatement ? t.dossier.titleSptjm : t.dossier.title}
      subtitle={`${regionFullName(regions.value, of.regionCode)} · ${t.dossier.periodOf(periodName(formats, of.period))}`}
      back={back}
      footer={
        chosen.length > 0 ? (
          <Together
            chosen={chosen}
            onAsk={() => setAsked({ decision: 'agree', entries: chosen })}
            onDone={() => setTicked(new Set())}
          />
        ) : (
          <LinkButton kind="primary" wide icon={Printer} href={`${path}/cetak`}>
            {t.dossier.print}
          </LinkButton>
        )
      }
    >
      <Standing open={open} />
      {agenda.length === 0 ? null : <HallNotice lines={lines} />}
      <Agenda
        open={open}
        checks={checks}
        chosen={ticked}
        onChoose={setTicked}
        asked={asked}
        onAsk={setAsked}
      />
      <Gaps lines={lines} isStatement={isStatement} />
      <PaperForm open={open} />
      <DossierPhotos open={open} />
      <WordingForm open={open} />
    </Page>
  );
}

interface TogetherProps {
  readonly chosen: readonly ProposalEntry[];
  readonly onAsk: () => void;
  readonly onDone: () => void;
}

/** Agrees to all that are chosen, at once or with one wording for all of them. */
function Together({ chosen, onAsk, onDone }: TogetherProps) {
  const t = useOfficeText();
  const { decide } = useDecisions();
  const agree = async () => {
    const failure = await decide(chosen, 'agree', '');
    if (failure === null) onDone();
    else announce(failure.text);
  };
  return (
    <>
      <Button kind="primary" wide icon={CheckCheck} onClick={agree}>
        {t.dossier.agreeChosen(chosen.length)}
      </Button>
      <Button wide icon={PencilLine} onClick={onAsk}>
        {t.dossier.agreeWithWords}
      </Button>
    </>
  );
}

/** Why nothing can be decided here, where that is so. */
function Standing({ open: { of, meeting, mayDecide, settings } }: { readonly open: OpenDossier }) {
  const t = useOfficeText();
  if (meeting?.fields.state === 'cancelled') {
    return (
      <Notice
        tone="warning"
        actions={<LinkButton href={`/rapat/${meeting.id}`}>{t.dossier.toMeeting}</LinkButton>}
      >
        {t.dossier.cancelled}
      </Notice>
    );
  }
  if (!mayDecide) return <Notice tone="info">{t.dossier.readOnly}</Notice>;
  if (of.basis === 'sptjm' && !settings.bases.includes('sptjm')) {
    return <Notice tone="warning">{t.dossier.noSptjm}</Notice>;
  }
  return null;
}
