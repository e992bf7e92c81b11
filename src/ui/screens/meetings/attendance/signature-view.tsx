import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { SignatureImage } from '../../../media/signature-image.tsx';
import { Button } from '../../../parts/button.tsx';
import type { Place } from './groups.ts';
import { signerOf } from './signer.ts';

interface SignatureViewProps {
  readonly place: Place;
  readonly isOpen: boolean;
  readonly next: Place | null;
  readonly onNext: () => void;
  readonly onRedo: () => void;
  readonly onRemove: () => Promise<void>;
}

/** A signature that is on record, as large as the screen. */
export function SignatureView(props: SignatureViewProps) {
  const t = useText();
  const regions = useApp().regions.value;
  const { place, isOpen, next, onNext, onRedo, onRemove } = props;
  const { signature } = place.fields;
  const { name, capacity } = signerOf(t, regions, place.fields);
  const who = name === '' ? capacity : name;
  const texts = t.attendance.signature;
  return (
    <>
      <div>
        <p class="text-xl font-bold wrap-anywhere">{who}</p>
        {name === '' ? null : <p class="text-muted">{capacity}</p>}
      </div>
      <div class="border-base-300 grid min-h-0 grow place-items-center rounded-box border bg-white p-4">
        {signature === null ? null : (
          <SignatureImage
            signature={signature}
            label={texts.of(who)}
            class="h-full max-h-72 w-full"
          />
        )}
      </div>
      {isOpen ? (
        <div class="grid gap-2">
          {next === null ? null : (
            <Button kind="primary" wide onClick={onNext}>
              {texts.next}
            </Button>
          )}
          <div class="grid grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] gap-2">
            <Button wide onClick={onRedo}>
              {texts.change}
            </Button>
            <Button kind="danger" wide onClick={onRemove}>
              {texts.remove}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
