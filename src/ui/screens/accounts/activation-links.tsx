import { Check, Printer } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import '../../../documents/paper.css';
import { ActivationCards } from '../../../documents/activation-cards.tsx';
import type { ActivationCard } from '../../../documents/activation-cards.tsx';
import { wibDate } from '../../../domain/time.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { announce } from '../../parts/undo.tsx';
import { areaText } from './account-view.ts';
import { ActivationItem } from './activation-item.tsx';
import { activationLink, dropActivations } from './activations.ts';
import type { KeptActivation } from './activations.ts';

/** Links drawn at first; the cards hold them all. */
const SHOWN = 30;

interface ActivationLinksProps {
  readonly activations: readonly KeptActivation[];
}

/** The links that were made here, to be handed out one by one or as printed cards. */
export function ActivationLinks({ activations }: ActivationLinksProps) {
  const { db } = useApp();
  const t = useOfficeText().accounts;
  const [limit, setLimit] = useState(SHOWN);
  const { cards, printCards } = useCards(activations);
  const rest = activations.length - limit;
  const finish = async () => {
    await dropActivations(
      db,
      activations.map(({ accountId }) => accountId),
    );
    announce(t.links.removed);
  };
  return (
    <section>
      <Notice
        tone="success"
        title={t.links.made(activations.length)}
        live
        actions={
          <Button icon={Printer} onClick={printCards}>
            {t.links.print}
          </Button>
        }
      >
        {t.links.text}
      </Notice>
      <ul>
        {activations.slice(0, limit).map((activation) => (
          <ActivationItem
            key={activation.code}
            activation={activation}
            isOpen={activations.length === 1}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button wide onClick={() => setLimit(limit + SHOWN)}>
          {t.more(Math.min(rest, SHOWN))}
        </Button>
      )}
      <div class="my-4">
        <Button icon={Check} onClick={finish}>
          {t.links.done}
        </Button>
      </div>
      <p class="text-muted text-sm">{t.links.doneText}</p>
      {cards !== undefined && (
        <div class="paper-print-only">
          <ActivationCards title={t.cards.title} scan={t.cards.scan} cards={cards} />
        </div>
      )}
    </section>
  );
}

/** Draws the cards when they are asked for, then opens the print dialog. */
function useCards(activations: readonly KeptActivation[]) {
  const app = useApp();
  const t = useOfficeText();
  const formats = useFormats();
  const [cards, setCards] = useState<readonly ActivationCard[]>();

  useEffect(() => {
    if (cards === undefined) return;
    const today = wibDate(app.now());
    // browsers propose the title as the file's name, some of them late; the next screen sets its own
    document.title = `${t.accounts.cards.fileStem}-${app.regions.value?.code ?? ''}-${today}`;
    print();
  }, [cards, app, t]);

  const printCards = async () => {
    const { drawQr } = await import('../../qr/draw-qr.ts');
    setCards(
      activations.map(({ accountId, name, role, scopes, code, expiresAt }) => ({
        id: accountId,
        name,
        role: t.common.roles[role],
        area: areaText(scopes, app.regions.value, t.accounts.andMore),
        address: `${location.origin}/gabung`,
        code,
        until: t.accounts.cards.until(formats.moment(expiresAt)),
        qr: drawQr(activationLink(code)),
      })),
    );
  };
  return { cards, printCards };
}
