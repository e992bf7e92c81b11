import { Camera, Images } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import { flushDrafts } from '../hooks/kept-drafts.ts';
import { useText } from '../hooks/use-text.ts';

interface PickerProps {
  /** Where several stand on one page, none of them is its main action. */
  readonly isPlain?: boolean;
  readonly disabled: boolean;
  readonly onPick: (file: File) => void;
}

/**
 * Camera and gallery. Android may end the page behind the camera, so whatever is being typed
 * anywhere is written to disk first.
 */
export function Picker({ isPlain = false, disabled, onPick }: PickerProps) {
  const t = useText();
  return (
    <div class="grid grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] gap-2">
      <PickButton
        icon={Camera}
        label={t.photos.take}
        camera
        isPlain={isPlain}
        disabled={disabled}
        onPick={onPick}
      />
      <PickButton icon={Images} label={t.photos.choose} disabled={disabled} onPick={onPick} />
    </div>
  );
}

interface PickButtonProps extends PickerProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly camera?: boolean;
}

function PickButton(props: PickButtonProps) {
  const { icon: Icon, label, camera = false, isPlain = false, disabled, onPick } = props;
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file !== undefined) onPick(file);
    // The same file can be chosen again, and the input lets go of the original.
    input.value = '';
  };
  return (
    <label
      class={`btn has-focus-visible:outline-accent has-focus-visible:outline-3 ${
        camera && !isPlain ? 'btn-primary' : 'btn-outline border-base-edge bg-base-100'
      } ${disabled ? 'btn-disabled' : ''}`}
    >
      <Icon aria-hidden="true" size={20} class="shrink-0" />
      {label}
      <input
        type="file"
        accept="image/*"
        class="sr-only"
        disabled={disabled}
        {...(camera ? { capture: 'environment' as const } : {})}
        onClick={() => void flushDrafts()}
        onChange={(event) => take(event.currentTarget)}
      />
    </label>
  );
}
