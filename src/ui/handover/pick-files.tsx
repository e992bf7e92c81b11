import type { LucideIcon } from 'lucide-preact';
import { useId, useRef } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import type { ButtonKind } from '../parts/button.tsx';

interface PickFilesProps {
  readonly words: string;
  readonly icon: LucideIcon;
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => unknown;
}

/** Takes files of any name: phones grey out those whose kind they do not know. */
export function PickFiles({ words, icon, kind, wide, multiple = false, onFiles }: PickFilesProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <Button kind={kind} wide={wide} icon={icon} onClick={() => inputRef.current?.click()}>
        {words}
      </Button>
      <input
        ref={inputRef}
        id={id}
        type="file"
        multiple={multiple}
        class="hidden"
        aria-label={words}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // so that the same file can be chosen again
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
