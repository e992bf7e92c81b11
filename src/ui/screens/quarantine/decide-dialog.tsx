import { useState } from 'preact/hooks';
import type { HandoverTexts } from '../../../i18n/id/handover.ts';
import type { DecideQuarantineResponse } from '../../../protocol/quarantine.ts';
import { useApp } from '../../app.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { announce } from '../../parts/undo.tsx';
import { errorText } from '../../words.ts';
import { Places } from './waiting.tsx';
import type { WaitingDevice } from './waiting.tsx';

export type Question = WaitingDevice & { readonly accept: boolean };

const sizeOf = ({ names, photos }: WaitingDevice['device']): number =>
  Object.values(names).reduce((sum, count) => sum + count, photos);

function acceptedText(
  words: HandoverTexts['quarantine'],
  { accepted, refused, photos, left }: DecideQuarantineResponse,
): string {
  return [
    words.accepted(accepted, photos),
    ...(refused === 0 ? [] : [words.acceptedBut(refused)]),
    ...(left === 0 ? [] : [words.left(left)]),
  ].join(' ');
}

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
      announce(accept ? acceptedText(quarantine, told) : quarantine.refused(sizeOf(device)));
    } catch (failure) {
      setError(failure);
      return;
    }
    close();
    // what was accepted is among the records now
    sync.request();
    await onDecided();
  };
  const isAlive = device.revokedAt === null;
  const ofAlive = accept ? quarantine.acceptAliveText : quarantine.refuseAliveText;
  const ofEnded = accept ? quarantine.acceptText : quarantine.refuseText;
  const warning = isAlive ? ofAlive : ofEnded;
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
      <Places of={device} />
      <p class="mt-2">{warning}</p>
      <p class="mt-2 font-semibold">{quarantine.final}</p>
    </Dialog>
  );
}
