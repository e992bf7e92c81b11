import { Copy, QrCode as QrIcon, Share2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { QrCode } from '../../../documents/qr-code.tsx';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { announce } from '../../parts/undo.tsx';
import { areaText } from './account-view.ts';
import { activationLink } from './activations.ts';
import type { KeptActivation } from './activations.ts';
import { useQr } from '../../qr/use-qr.ts';

interface ActivationItemProps {
  readonly activation: KeptActivation;
  /** Shows the QR code at once. */
  readonly isOpen: boolean;
}

/** One activation link: QR code, code to be typed, copy and share. */
export function ActivationItem({ activation, isOpen }: ActivationItemProps) {
  const { regions } = useApp();
  const t = useOfficeText();
  const { links } = t.accounts;
  const formats = useFormats();
  const [isQrShown, showQr] = useState(isOpen);
  const { name, role, scopes, code, expiresAt } = activation;
  const link = activationLink(code);
  const area = areaText(scopes, regions.value, t.accounts.andMore);

  const copy = async () => {
    await navigator.clipboard.writeText(link);
    announce(links.copied);
  };
  const share = () =>
    // the person may close the phone's own sheet, which is no failure
    navigator.share({ text: links.shareText(name), url: link }).catch(() => undefined);

  return (
    <li class="card-box">
      <p class="font-semibold">{name}</p>
      <p class="text-muted text-sm">
        {t.common.roles[role]} · {area}
      </p>
      {isQrShown && <Qr link={link} label={links.qr(name)} />}
      <p class="mt-2">
        {links.code}: <code class="font-mono text-lg font-semibold wrap-anywhere">{code}</code>
      </p>
      <p class="text-muted text-sm wrap-anywhere select-all">{link}</p>
      <p class="text-muted text-sm">{links.until(formats.moment(expiresAt))}</p>
      <div class="mt-3 flex flex-wrap gap-2">
        {!isQrShown && (
          <Button icon={QrIcon} onClick={() => showQr(true)}>
            {links.showQr}
          </Button>
        )}
        {'clipboard' in navigator && (
          <Button icon={Copy} onClick={copy}>
            {links.copy}
          </Button>
        )}
        {'share' in navigator && (
          <Button icon={Share2} onClick={share}>
            {links.share}
          </Button>
        )}
      </div>
    </li>
  );
}

function Qr({ link, label }: { readonly link: string; readonly label: string }) {
  const qr = useQr(link);
  return (
    <div class="my-3 aspect-square w-full max-w-64">
      {qr !== undefined && <QrCode qr={qr} label={label} />}
    </div>
  );
}
