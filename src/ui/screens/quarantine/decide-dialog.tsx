import { useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { announce } from '../../parts/undo.tsx';
import { errorText } from '../../words.ts';
import type { WaitingDevice } from './waiting.tsx';

export type Question = WaitingDevice & { readonly accept: boolean };

const sizeOf = ({ names, photos }: WaitingDevice['device']): number =>
  Object.values(names).reduce((sum, count) => sum + count, photos);

interface DecideDialogProps {
  /** What is to be decided; undefined where nothing is. */
  readonly of: Question | undefined;
  readonly onClose: () => void;
  readonly onDecided: () => Promise<void>;
}

/** Asks once, since there is no way back. */
export function DecideDialog({ of: question, onClose, onDecided }: DecideDialogProps) {
  const { quarantine } = useHandoverText();
  const t = useText();
  const { api, sync } = useApp();
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setError(null);
    onClose();
  };
  if (question === undefined) {
    return (
      <Dialog open={false} title="" onClose={close}>
        {null}
      </Dialog>
    );
  }
  const { device, person = quarantine.unknownPerson, accept } = question;
  const decide = async () => {
    setError(null);
    try {
      const params = { id: device.deviceId };
      const told = await api.call('decideQuarantine', { params, body: { accept } });
      const { accepted, refused, photos } = told;
      if (!accept) announce(quarantine.refused(sizeOf(device)));
      else if (refused === 0) announce(quarantine.accepted(accepted, photos));
      else announce(`${quarantine.accepted(accepted, photos)} ${quarantine.acceptedBut(refused)}`);
    } catch (failure) {
      setError(failure);
      return;
    }
    close();
    // what was accepted is among the records now
    sync.request();
    await onDecided();
  };
  return (
    <Dialog
      open
      title={accept ? quarantine.acceptTitle(person) : quarantine.refuseTitle(person)}
      onClose={close}
      actions={
        <>
          <Button kind={accept ? 'primary' : 'danger'} onClick={decide}>
            {accept ? quarantine.accept : quarantine.refuse}
          </Button>
          <Button onClick={close}>{t.common.cancel}</Button>
        </>
      }
    >
      {error === null ? null : (
        <Notice tone="error" live>
          {errorText(t, error)}
        </Notice>
      )}
      <p>{accept ? quarantine.acceptText : quarantine.refuseText}</p>
      <p class="mt-2 font-semibold">{quarantine.final}</p>
    </Dialog>
  );
}
