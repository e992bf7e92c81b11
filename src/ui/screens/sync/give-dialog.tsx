import { Download, Share2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { saveFile } from '../../../documents/save-file.ts';
import { noteHandedOver } from '../../../store/handover.ts';
import type { Handover } from '../../../store/handover.ts';
import { useApp } from '../../app.ts';
import { canShareFiles, shareFile } from '../../handover/share-file.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { announce } from '../../parts/undo.tsx';

interface GiveDialogProps {
  /** The file that was made; undefined where none was. */
  readonly of: Handover | undefined;
  readonly onClose: () => void;
}

/** What is in the file, and the ways by which it leaves the phone. */
export function GiveDialog({ of: made, onClose }: GiveDialogProps) {
  const { give } = useHandoverText();
  const { db } = useApp();
  const [isRefused, setRefused] = useState(false);
  const close = () => {
    setRefused(false);
    onClose();
  };
  if (made === undefined) {
    return (
      <Dialog open={false} title="" onClose={close}>
        {null}
      </Dialog>
    );
  }
  const gone = async (words: string) => {
    await noteHandedOver(db, made);
    announce(words);
    close();
  };
  const share = async () => {
    const shared = await shareFile(made.name, made.file, give.shareTitle);
    setRefused(shared === 'refused');
    if (shared === 'shared') await gone(give.shared);
  };
  const save = () => {
    saveFile(made.name, made.file);
    return gone(give.saved);
  };
  return (
    <Dialog
      open
      title={give.dialogTitle}
      onClose={close}
      actions={
        <>
          {canShareFiles() ? (
            <Button kind="primary" icon={Share2} onClick={share}>
              {give.share}
            </Button>
          ) : null}
          <Button kind={canShareFiles() ? 'plain' : 'primary'} icon={Download} onClick={save}>
            {give.save}
          </Button>
        </>
      }
    >
      {isRefused ? (
        <Notice tone="warning" live>
          {give.notShared}
        </Notice>
      ) : null}
      <p class="font-semibold">{give.contents(made.mutations, made.photos)}</p>
      {made.mutationsLeft + made.photosLeft === 0 ? null : (
        <p class="mt-2">{give.notFitting(made.mutationsLeft, made.photosLeft)}</p>
      )}
      <ul class="mt-2 list-disc ps-5">
        {give.facts.map((line) => (
          <li key={line} class="mb-1">
            {line}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
