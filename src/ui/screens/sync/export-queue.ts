import type { TpkDatabase } from '../../../store/database.ts';
import { exportQueue } from '../../../store/outbox.ts';

/** Nothing personal in the name: it is seen in chats and folders. */
const FILE_NAME = 'tpk-belum-terkirim.json';

/**
 * Hands what was not sent to another app, or to the downloads where sharing is not possible.
 * False where the person turned back.
 */
export async function saveQueueCopy(db: TpkDatabase, title: string): Promise<boolean> {
  const text = await exportQueue(db);
  const file = new File([text], FILE_NAME, { type: 'application/json' });
  const data: ShareData = { files: [file], title };
  // a phone shares; a laptop's share dialog helps less than a file in the downloads
  const isPhone = matchMedia('(pointer: coarse)').matches;
  if (isPhone && 'canShare' in navigator && navigator.canShare(data)) {
    try {
      await navigator.share(data);
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false;
    }
  }
  download(file);
  return true;
}

function download(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
