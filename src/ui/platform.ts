/** What the device calls itself in the list of devices, e.g. "Chrome · Android". */
export function deviceLabel(userAgent: string = navigator.userAgent): string {
  const browser = firstOf(userAgent, [
    ['SamsungBrowser', 'Samsung Internet'],
    ['Edg', 'Edge'],
    ['OPR', 'Opera'],
    ['Firefox', 'Firefox'],
    ['FxiOS', 'Firefox'],
    ['CriOS', 'Chrome'],
    ['Chrome', 'Chrome'],
    ['Safari', 'Safari'],
  ]);
  const system = firstOf(userAgent, [
    ['Android', 'Android'],
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Windows', 'Windows'],
    ['CrOS', 'ChromeOS'],
    ['Macintosh', 'Mac'],
    ['Linux', 'Linux'],
  ]);
  return [browser, system].filter(Boolean).join(' · ') || 'Perangkat';
}

function firstOf(userAgent: string, marks: readonly (readonly [string, string])[]): string {
  return marks.find(([mark]) => userAgent.includes(mark))?.[1] ?? '';
}

/** Whether the app runs from the home screen rather than in a browser's tab. */
export function isInstalled(): boolean {
  const { standalone } = navigator as Navigator & { readonly standalone?: boolean };
  return standalone === true || matchMedia('(display-mode: standalone)').matches;
}

/** iPhone and iPad, where only the person can install, by the Share menu. */
export function isApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
