import { deriveNow } from './kdf.ts';
import type { KdfSettings } from './kdf.ts';

export interface DeriveOrder {
  readonly pin: string;
  readonly kdf: KdfSettings;
}

addEventListener('message', (event: MessageEvent<DeriveOrder>) => {
  const { pin, kdf } = event.data;
  const bytes = deriveNow(pin, kdf);
  postMessage(bytes, { transfer: [bytes.buffer] });
});
