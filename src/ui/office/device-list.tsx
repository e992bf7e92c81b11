import { Clock, FileWarning, Laptop, Smartphone } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { DevicesTexts } from '../../i18n/id/devices.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Device } from '../../protocol/device.ts';
import { useApp } from '../app.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { List, ListButton } from '../parts/list.tsx';
import { DeviceDialog } from './device-dialog.tsx';
import type { ListedDevice } from './listed-device.ts';

interface DeviceListProps {
  readonly devices: readonly ListedDevice[];
  readonly label: string;
  /** Called after a device was revoked. */
  readonly onChange: () => Promise<void>;
}

/** Devices with what is known of them; each opens to its details and to revoking it. */
export function DeviceList({ devices, label, onChange }: DeviceListProps) {
  const { session } = useApp();
  const t = useOfficeText().devices;
  const formats = useFormats();
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = devices.find(({ device }) => device.id === openId);
  return (
    <>
      <List label={label}>
        {devices.map(({ device, person }) => (
          <ListButton
            key={device.id}
            icon={/android|iphone|ipad/i.test(device.label) ? Smartphone : Laptop}
            title={person ?? device.label}
            detail={
              <>
                {person === null ? '' : `${device.label} · `}
                {seenText(device, t, formats)}
                {device.id === session.value?.deviceId ? ` · ${t.thisDevice}` : ''}
              </>
            }
            end={<Flags device={device} />}
            onClick={() => setOpenId(device.id)}
          />
        ))}
      </List>
      <DeviceDialog of={opened} onClose={() => setOpenId(null)} onRevoked={onChange} />
    </>
  );
}

function seenText(device: Device, t: DevicesTexts, formats: Formats): string {
  if (device.revokedAt !== null) return t.revokedAt(formats.moment(device.revokedAt));
  return device.lastSeenAt === null ? t.neverSeen : t.lastSeen(formats.moment(device.lastSeenAt));
}

function Flags({ device }: { readonly device: Device }) {
  const t = useOfficeText().devices;
  const formats = useFormats();
  const { missing, clockStray } = device;
  return (
    <span class="text-warning flex gap-2">
      {missing > 0 && (
        <span title={t.missing(missing)}>
          <FileWarning aria-hidden="true" size={20} />
          <span class="sr-only">{t.missing(missing)}</span>
        </span>
      )}
      {clockStray !== null && (
        <span title={t.clock(formats.span(clockStray * 1000), clockStray > 0)}>
          <Clock aria-hidden="true" size={20} />
          <span class="sr-only">{t.clock(formats.span(clockStray * 1000), clockStray > 0)}</span>
        </span>
      )}
    </span>
  );
}
