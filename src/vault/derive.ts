import type { KdfSettings } from './kdf.ts';
import type { DeriveOrder } from './kdf-worker.ts';

/** Argon2id in a worker of its own, so that the screen stays alive and can say that it works. */
export function deriveInWorker(pin: string, kdf: KdfSettings): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./kdf-worker.ts', import.meta.url), { type: 'module' });
  const order: DeriveOrder = { pin, kdf };
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Uint8Array<ArrayBuffer>>) =>
      resolve(event.data),
    );
    worker.addEventListener('error', () => reject(new Error('the key worker failed')));
    worker.postMessage(order, { transfer: [] });
  }).finally(() => worker.terminate());
}
