/** A QR code as SVG path data over `size` × `size` modules. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
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
