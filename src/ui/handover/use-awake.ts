import { useEffect } from 'preact/hooks';

/** Keeps the screen lit while the component is shown, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let isShown = true;
    const light = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const taken = await navigator.wakeLock.request('screen');
      if (isShown) lock = taken;
      else await taken.release();
    };
    // a flat battery, or an older phone: the person touches the screen
    const tryLight = () => void light().catch(() => undefined);
    tryLight();
    document.addEventListener('visibilitychange', tryLight);
    return () => {
      isShown = false;
      document.removeEventListener('visibilitychange', tryLight);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}
