import { X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../../hooks/use-text.ts';
import { IconButton } from '../../../parts/button.tsx';
import { announce } from '../../../parts/undo.tsx';
import type { Place } from './groups.ts';
import { nextUnsigned, passes } from './groups.ts';
import { SignatureForm } from './signature-form.tsx';
import { SignatureView } from './signature-view.tsx';
import type { PlaceActs } from './use-place-acts.ts';

interface SignatureSheetProps {
  /** The whole list, in its order: the phone is passed along it. */
  readonly places: readonly Place[];
  /** Whose turn it is; null while nobody signs. */
  readonly placeId: string | null;
  readonly meetingId: string;
  readonly isOpen: boolean;
  readonly acts: PlaceActs;
  readonly onTurn: (placeId: string | null) => void;
}

/** The whole screen for one signature, and on to the next person along the row. */
export function SignatureSheet(props: SignatureSheetProps) {
  const t = useText();
  const { places, placeId, onTurn } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [redone, setRedone] = useState<string | null>(null);
  const place = places.find(({ id }) => id === placeId) ?? null;
  const isShown = place !== null;
  useEffect(() => {
    if (!isShown) return dialog.current?.close();
    setSkipped(new Set());
    if (dialog.current?.open === false) dialog.current.showModal();
    return undefined;
  }, [isShown]);

  const next = nextUnsigned(places, placeId, skipped);
  const left = places.filter((each) => each.id !== placeId && passes('unsigned', each)).length;
  const close = () => {
    setRedone(null);
    onTurn(null);
  };
  const goOn = () => {
    setRedone(null);
    onTurn(next?.id ?? null);
  };
  const goOnAfterSaving = () => {
    if (next === null && skipped.size === 0) announce(t.attendance.signature.last);
    goOn();
  };
  const isView = place !== null && place.fields.signature !== null && redone !== place.id;
  return (
    <dialog
      ref={dialog}
      aria-label={t.attendance.signature.title}
      class="bg-base-100 m-0 h-dvh max-h-none w-screen max-w-none overscroll-contain"
      onClose={close}
    >
      {place === null ? null : (
        <div class="flex h-full flex-col gap-2 p-3 landscape:gap-1 landscape:py-1">
          <header class="flex items-center justify-between gap-2">
            <h2 class="text-muted text-base font-medium">
              {t.attendance.signature.title}
              {left === 0 ? null : ` · ${t.attendance.signature.progress(left)}`}
            </h2>
            <IconButton icon={X} label={t.attendance.signature.close} onClick={close} />
          </header>
          {isView ? (
            <SignatureView
              place={place}
              isOpen={props.isOpen}
              next={next}
              onNext={goOn}
              onRedo={() => setRedone(place.id)}
              onRemove={async () => {
                await props.acts.removeSignature(place);
                close();
              }}
            />
          ) : (
            <SignatureForm
              key={place.id}
              place={place}
              meetingId={props.meetingId}
              acts={props.acts}
              hasNext={next !== null}
              onSaved={goOnAfterSaving}
              onSkip={() => {
                setSkipped(new Set([...skipped, place.id]));
                goOn();
              }}
            />
          )}
        </div>
      )}
    </dialog>
  );
}
