import { Eraser, Undo2 } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { isFilled } from '../../../../domain/attendance.ts';
import { useApp } from '../../../app.ts';
import { useDraft } from '../../../hooks/use-draft.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { PadSurface } from '../../../media/pad-surface.ts';
import { isReadable, packSignature, strokesOf } from '../../../media/signature.ts';
import { useSignaturePad } from '../../../media/use-signature-pad.ts';
import type { Signature } from '../../../../protocol/records.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { MOST } from '../form/schema.ts';
import { useHeld } from '../shared/use-held.ts';
import type { Place } from './groups.ts';
import { signerOf } from './signer.ts';
import type { PlaceActs } from './use-place-acts.ts';

interface SignatureFormProps {
  readonly place: Place;
  readonly meetingId: string;
  readonly acts: PlaceActs;
  readonly hasNext: boolean;
  readonly onSaved: () => void;
  readonly onSkip: () => void;
}

/** What is on the screen and not on record yet. */
interface Drawn {
  readonly name: string;
  readonly signature: Signature | null;
}

/** One person signs, and writes their name where the list does not know it. */
export function SignatureForm(props: SignatureFormProps) {
  const t = useText();
  const regions = useApp().regions.value;
  const { place, meetingId, acts, hasNext, onSaved, onSkip } = props;
  const texts = t.attendance.signature;
  const signer = signerOf(t, regions, place.fields);
  const who = signer.name === '' ? signer.capacity : signer.name;
  const surfaceRef = useRef<PadSurface>(null);
  const drawn = useHeld<Drawn>({ name: '', signature: null });
  const [failure, setFailure] = useState<string | null>(null);
  const { Pad, failed } = useSignaturePad();

  const draft = useDraft<Partial<Drawn>>(
    `attendance/${place.id}/signature`,
    () => (drawn.now().name === '' && drawn.now().signature === null ? {} : drawn.now()),
    (found) => {
      drawn.set({ ...drawn.now(), ...found });
    },
  );
  const change = (next: Partial<Drawn>) => {
    drawn.set({ ...drawn.now(), ...next });
    setFailure(null);
    draft.keep();
  };
  const takeStrokes = () => {
    const pad = surfaceRef.current;
    if (pad !== null) change({ signature: packSignature(pad.strokes, pad.pad) });
  };

  const save = async () => {
    const pad = surfaceRef.current;
    const { signature, name } = drawn.now();
    if (pad === null || signature === null || !isReadable(pad.strokes, pad.pad)) {
      setFailure(texts.tooSmall);
      return;
    }
    const refused = await acts.edit(place, {
      signature,
      ...(name.trim() === '' ? {} : { [signer.nameField]: name.trim() }),
      // Who signs is there.
      ...(isFilled(place.fields.status) ? {} : { status: 'present' as const }),
    });
    if (refused !== null) {
      setFailure(refused.text);
      return;
    }
    await draft.forget();
    onSaved();
  };

  const hasInk = drawn.value.signature !== null;
  return (
    <>
      {signer.name === '' ? (
        <div class="-mb-5 landscape:hidden">
          <TextField
            id="signer-name"
            label={t.attendance.sheet.name}
            hint={signer.capacity}
            required={false}
            maxLength={MOST.short}
            isName
            value={drawn.value.name}
            onInput={(name) => change({ name })}
          />
        </div>
      ) : (
        <div>
          <p class="text-xl font-bold wrap-anywhere landscape:text-lg">{who}</p>
          <p class="text-muted landscape:hidden">{signer.capacity}</p>
        </div>
      )}
      <output
        class={failure === null ? 'text-muted text-sm landscape:hidden' : 'text-error font-medium'}
      >
        {failure ?? texts.ask}
      </output>
      <div class="min-h-0 grow">
        {Pad === null || !draft.ready ? (
          <output>{failed ? t.common.unexpected : texts.loading}</output>
        ) : (
          <Pad
            label={texts.pad(who)}
            initial={drawn.value.signature === null ? [] : strokesOf(drawn.value.signature)}
            surfaceRef={surfaceRef}
            onChange={takeStrokes}
          />
        )}
      </div>
      <div class="flex gap-2">
        <IconButton
          icon={Undo2}
          label={texts.undo}
          disabled={!hasInk}
          onClick={() => {
            surfaceRef.current?.undo();
            takeStrokes();
          }}
        />
        <IconButton
          icon={Eraser}
          label={texts.clear}
          disabled={!hasInk}
          onClick={() => {
            surfaceRef.current?.clear();
            takeStrokes();
          }}
        />
        <div class="grow">
          {hasInk || !hasNext ? (
            <Button kind="primary" wide disabled={!hasInk} onClick={save}>
              {hasNext ? texts.saveNext : texts.save}
            </Button>
          ) : (
            <Button wide onClick={onSkip}>
              {texts.skip}
            </Button>
          )}
        </div>
      </div>
      <a
        href={`/rapat/${meetingId}/cetak`}
        class="text-link py-3 text-center text-sm landscape:hidden"
      >
        {texts.paper}
      </a>
    </>
  );
}
