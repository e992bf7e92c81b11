import { useState } from 'preact/hooks';
import type { Device } from '../../protocol/device.ts';
import { mayAnywhere } from '../../domain/role.ts';
import { useApp } from '../app.ts';
import { useAccount } from '../hooks/use-account.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { announce } from '../parts/undo.tsx';
import { errorText } from '../words.ts';
import type { ListedDevice } from './listed-device.ts';

interface DeviceDialogProps {
  /** The device that is open; undefined where none is. */
  readonly of: ListedDevice | undefined;
  readonly onClose: () => void;
  readonly onRevoked: () => Promise<void>;
}

/** All about one device, and, after a second press that explains it, the end of its session. */
export function DeviceDialog({ of, onClose, onRevoked }: DeviceDialogProps) {
  const { api } = useApp();
  const account = useAccount();
  const t = useOfficeText();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setAsking(false);
    setError(null);
    onClose();
  };
  const revoke = async (id: string) => {
    setError(null);
    try {
      await api.call('revokeDevice', { params: { id } });
    } catch (failure) {
      setError(failure);
      return;
    }
    announce(t.devices.revokeDone);
    close();
    await onRevoked();
  };

  if (of === undefined)
    return (
      <Dialog open={false} title="" onClose={close}>
        {null}
      </Dialog>
    );
  const { device } = of;
  const mayRevoke = device.revokedAt === null && mayAnywhere(account, 'device.revoke');
  return (
    <Dialog
      open
      title={isAsking ? t.devices.revokeTitle(device.label) : device.label}
      onClose={close}
      actions={
        <>
          {mayRevoke && !isAsking && (
            <Button kind="danger" onClick={() => setAsking(true)}>
              {t.devices.revoke}
            </Button>
          )}
          {mayRevoke && isAsking && (
            <>
              <Button kind="danger" onClick={() => revoke(device.id)}>
                {t.devices.revoke}
              </Button>
              <Button onClick={() => setAsking(false)}>{t.common.cancel}</Button>
            </>
          )}
        </>
      }
    >
      {error !== null && (
        <Notice tone="error" live>
          {errorText(t, error)}
        </Notice>
      )}
      {isAsking ? <Consequences device={device} /> : <Details of={of} />}
    </Dialog>
  );
}

function Details({ of: { device, person } }: { readonly of: ListedDevice }) {
  const t = useOfficeText().devices;
  const formats = useFormats();
  const { missing, clockStray, lastSeenAt, revokedAt } = device;
  return (
    <>
      {person !== null && <p class="font-semibold">{person}</p>}
      <p>{t.since(formats.moment(device.createdAt))}</p>
      <p>{lastSeenAt === null ? t.neverSeen : t.lastSeen(formats.moment(lastSeenAt))}</p>
      {revokedAt !== null && <p class="font-semibold">{t.revokedAt(formats.moment(revokedAt))}</p>}
      <div class="mt-4">
        {missing > 0 && (
          <Notice tone="warning" title={t.missing(missing)}>
            {t.missingText}
          </Notice>
        )}
        {clockStray !== null && (
          <Notice tone="warning" title={t.clock(formats.span(clockStray * 1000), clockStray > 0)}>
            {t.clockText}
          </Notice>
        )}
      </div>
    </>
  );
}

function Consequences({ device }: { readonly device: Device }) {
  const { session } = useApp();
  const t = useOfficeText().devices;
  return (
    <>
      <ul class="list-disc ps-5">
        {t.revokeText.map((line) => (
          <li key={line} class="mb-1">
            {line}
          </li>
        ))}
      </ul>
      {device.id === session.value?.deviceId && <p class="mt-2 font-semibold">{t.revokeOwn}</p>}
    </>
  );
}
