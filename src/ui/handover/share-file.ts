/** What became of a file that was to go to another app. */
export type Shared = 'shared' | 'cancelled' | 'refused';

/**
 * Whether files can go to other apps from here. A laptop's own dialog for that helps less than a
 * file among the downloads.
 */
export function canShareFiles(): boolean {
  return matchMedia('(pointer: coarse)').matches && 'canShare' in navigator;
}

/**
 * Hands a file to another app of the person's choosing.
 * @param name must name no person: files travel
 */
export async function shareFile(name: string, contents: Blob, title: string): Promise<Shared> {
  const data: ShareData = { files: [sharable(name, contents)], title };
  if (!navigator.canShare(data)) return 'refused';
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    const isTurnedBack = error instanceof DOMException && error.name === 'AbortError';
    return isTurnedBack ? 'cancelled' : 'refused';
  }
}

/** Chromium shares nothing but kinds of files that it knows; text is one, whatever is in it. */
function sharable(name: string, contents: Blob): File {
  const isChromium = /\bChrome\//.test(navigator.userAgent);
  return isChromium
    ? new File([contents], `${name}.txt`, { type: 'text/plain' })
    : new File([contents], name, { type: contents.type });
}
