import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../hooks/use-text.ts';
import { IconButton } from '../parts/button.tsx';

interface PhotoZoomProps {
  readonly open: boolean;
  readonly url: string;
  readonly alt: string;
  readonly onClose: () => void;
}

/** A photo as large as the screen. */
export function PhotoZoom({ open, url, alt, onClose }: PhotoZoomProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-label={alt}
      class="m-0 h-dvh max-h-none w-screen max-w-none bg-black text-white"
      onClose={onClose}
    >
      {open ? (
        <div class="flex h-full flex-col">
          <div class="flex justify-end p-1">
            <IconButton icon={X} label={t.photos.close} onClick={onClose} />
          </div>
          <img src={url} alt={alt} class="min-h-0 w-full grow object-contain" />
        </div>
      ) : null}
    </dialog>
  );
}
