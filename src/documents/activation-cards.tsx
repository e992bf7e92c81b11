import { QrCode } from './qr-code.tsx';
import type { QrDrawing } from './qr-code.tsx';

/** One card, its texts in the language of the person who hands it out. */
export interface ActivationCard {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly area: string;
  /** Where the code is typed, without the code. */
  readonly address: string;
  readonly code: string;
  readonly until: string;
  readonly qr: QrDrawing;
}

interface ActivationCardsProps {
  readonly title: string;
  /** How to use a card. */
  readonly scan: string;
  readonly cards: readonly ActivationCard[];
}

/** Cards to cut out, eight to a page: who, where, QR code, and the same to be typed by hand. */
export function ActivationCards({ title, scan, cards }: ActivationCardsProps) {
  return (
    <div class="paper paper-cards">
      {cards.map((card) => (
        <article key={card.id} class="paper-card">
          <QrCode qr={card.qr} />
          <div>
            <p>{title}</p>
            <h3>{card.name}</h3>
            <p>{card.role}</p>
            <p>{card.area}</p>
            <p class="paper-card-until">{card.until}</p>
          </div>
          <p class="paper-card-link">
            {scan}
            <br />
            <b>{card.address}</b>
            <br />
            <code>{card.code}</code>
          </p>
        </article>
      ))}
    </div>
  );
}
