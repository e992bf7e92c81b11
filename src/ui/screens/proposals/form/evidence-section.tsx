import { Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { EVIDENCE_KINDS, PHOTOS_PER_PROPOSAL } from '../../../../domain/proposal/kinds.ts';
import type { EvidenceKind } from '../../../../domain/proposal/kinds.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { announce } from '../../../parts/undo.tsx';
import { addPhoto, keepNewPhoto } from '../../../photos/add-photo.ts';
import { PhotoThumb } from '../../../photos/photo-thumb.tsx';
import { Picker } from '../../../photos/picker.tsx';
import { Progress } from '../../../photos/progress.tsx';
import { evidenceWord, findingText } from '../../../proposal/words.ts';
import { BesideField } from './beside-field.tsx';
import { Warnings } from './explain.tsx';
import { faultAt, fieldId, useProposalForm, warningsAt } from './form-context.ts';
import { Section } from './section.tsx';
import { useEvidence } from './use-evidence.ts';

/** Photos of evidence by kind: those that the regency wants first, the rest folded away. */
export function EvidenceSection() {
  const { proposalForm } = useOfficeText();
  const { store, settings, notes } = useProposalForm();
  const { evidence, evidenceAsked } = settings.rules[store.writing.kind];
  const wanted = [...new Set([...evidence, ...evidenceAsked])];
  const isNoted = (kind: EvidenceKind) => notes.some(({ field }) => field === kind);
  const first = EVIDENCE_KINDS.filter((kind) => wanted.includes(kind) || isNoted(kind));
  const rest = EVIDENCE_KINDS.filter((kind) => !first.includes(kind));
  const photos = useEvidence();
  const isRestUsed = rest.some((kind) => photos.of(kind).length > 0);
  const words = proposalForm.evidence;
  return (
    <Section name="evidence" title={proposalForm.sections.evidence} hint={words.hint}>
      {first.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          need={evidence.includes(kind) ? words.required : words.asked}
          count={photos.count}
        />
      ))}
      <details open={isRestUsed}>
        <summary class="text-link min-h-12 cursor-pointer py-3">
          {first.length === 0 ? words.add : words.more}
        </summary>
        {rest.map((kind) => (
          <Kind key={kind} kind={kind} need={words.free} count={photos.count} />
        ))}
      </details>
    </Section>
  );
}

interface KindProps {
  readonly kind: EvidenceKind;
  /** Whether it must be there, in words. */
  readonly need: string;
  /** Photos of all kinds. */
  readonly count: number;
}

function Kind({ kind, need, count }: KindProps) {
  const t = useOfficeText();
  const form = useProposalForm();
  const fault = faultAt(form, kind, null);
  const title = evidenceWord(t, kind);
  const words = t.proposalForm.evidence;
  return (
    <section
      id={fieldId(kind, null)}
      tabIndex={-1}
      aria-label={title}
      class={`card-box ${fault !== undefined && form.isTried ? 'border-error border-2' : ''}`}
    >
      <h3 class="font-semibold">
        {title} <span class="text-muted text-sm font-normal">({need})</span>
      </h3>
      {fault !== undefined && form.isTried ? (
        <p class="text-error mt-1 font-medium">{findingText(t, fault)}</p>
      ) : null}
      <Thumbs kind={kind} />
      {count < PHOTOS_PER_PROPOSAL ? (
        <Taker kind={kind} />
      ) : (
        <p class="text-muted mt-2 text-sm">{words.full(PHOTOS_PER_PROPOSAL)}</p>
      )}
      <div class="mt-4">
        <BesideField field={kind} memberId={null} />
        <Absent kind={kind} />
      </div>
    </section>
  );
}

/** A photo that is asked for may be missing for a reason. */
function Absent({ kind }: { readonly kind: EvidenceKind }) {
  const { proposalForm } = useOfficeText();
  const { findings, isTried, store } = useProposalForm();
  const [isAsked, setAsked] = useState(false);
  if (warningsAt(findings, kind, null).length === 0) return null;
  const isExplained = (store.writing.explanations[`evidence_asked:${kind}`] ?? '') !== '';
  if (isTried || isAsked || isExplained) return <Warnings field={kind} memberId={null} />;
  return (
    <Button kind="quiet" onClick={() => setAsked(true)}>
      {proposalForm.evidence.none}
    </Button>
  );
}

function Thumbs({ kind }: { readonly kind: EvidenceKind }) {
  const t = useOfficeText();
  const photos = useEvidence();
  const title = evidenceWord(t, kind);
  const shown = photos.of(kind);
  if (shown.length === 0) return null;
  return (
    <ul class="mt-2 flex flex-wrap gap-3">
      {shown.map((photo, index) => (
        <li key={photo.id} class="flex flex-col items-center">
          <PhotoThumb
            photo={photo}
            alt={t.proposalPage.photos.alt(title, index + 1, '')}
            label={t.proposalPage.photos.open(title)}
          />
          <IconButton
            icon={Trash2}
            label={t.proposalForm.evidence.removeOf(title)}
            onClick={() => photos.remove(photo.id)}
          />
        </li>
      ))}
    </ul>
  );
}

/**
 * Camera and gallery. Of a proposal that is on record the photo goes on record at once; of a new
 * one its bytes are kept, and it waits with the draft.
 */
function Taker({ kind }: { readonly kind: EvidenceKind }) {
  const t = useOfficeText();
  const formats = useFormats();
  const app = useApp();
  const { store, entry } = useProposalForm();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const put = async (file: File) => {
    if (entry !== null) {
      const proposalId = entry.row.id;
      return addPhoto(
        app,
        file,
        (photo) => ({ name: 'proposalPhoto.add', args: { ...photo, proposalId, evidence: kind } }),
        setShare,
      );
    }
    const kept = await keepNewPhoto(app, file, setShare);
    if ('failure' in kept) return kept;
    const photo = { ...kept.photo, evidence: kind };
    store.update((writing) => ({ ...writing, photos: [...writing.photos, photo] }));
    return { size: photo.size };
  };
  const add = async (file: File) => {
    setFailure(null);
    setShare(0);
    const added = await put(file);
    setShare(null);
    if ('failure' in added) setFailure(added.failure);
    else announce(t.photos.saved(formats.bytes(added.size)));
  };
  return (
    <div class="mt-2">
      {failure === null ? null : (
        <Notice tone="error" live>
          {failure}
        </Notice>
      )}
      {share === null ? null : <Progress share={share} />}
      <Picker isPlain disabled={share !== null} onPick={(file) => void add(file)} />
    </div>
  );
}
