import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { useApp } from '../../app.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { AppleSteps } from '../../parts/install-offer.tsx';
import { ListButton, ListItem } from '../../parts/list.tsx';

/** Installs the app, or says how, whenever the person wants it. */
export function InstallRow() {
  const t = useText();
  const { install } = useApp();
  const [isOpen, setOpen] = useState(false);
  const way = install.way.value;
  if (way === 'installed') {
    return <ListItem icon={Download} title={t.more.install} end={t.more.installed} />;
  }
  const press = async () => {
    if (way === 'prompt') await install.ask();
    else setOpen(true);
  };
  return (
    <>
      <ListButton icon={Download} title={t.more.install} onClick={press} />
      <Dialog open={isOpen} title={t.more.installOffer.title} onClose={() => setOpen(false)}>
        {way === 'apple' ? <AppleSteps /> : <p>{t.more.installOffer.otherBrowser}</p>}
      </Dialog>
    </>
  );
}
