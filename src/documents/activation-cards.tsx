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

/** A QR code as SVG path data over `size` × `size` modules. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
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

/** A QR code, black on white with the quiet zone that readers need. */
export function QrCode({ qr, label }: { readonly qr: QrDrawing; readonly label?: string }) {
  return (
    <svg viewBox={`0 0 ${qr.size} ${qr.size}`} shape-rendering="crispEdges" class="qr-code">
      {label === undefined ? null : <title>{label}</title>}
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
