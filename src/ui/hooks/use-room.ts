import { useEffect, useState } from 'preact/hooks';
import { isNearlyFull, readUsage } from '../../store/spare/room.ts';
import type { Usage } from '../../store/spare/room.ts';
import { onRoomNews, wasFull } from '../../store/spare/room-news.ts';

export interface Room extends Usage {
  /** Whether the browser has promised not to clear it by itself. */
  readonly isKept: boolean;
  readonly isNearlyFull: boolean;
}

const LOOK_MS = 60_000;

/**
 * How much room the browser gives, looked at again and again while somebody looks at the screen;
 * undefined where it does not tell.
 */
export function useRoom(): Room | undefined {
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    let isOpen = true;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      void readRoom().then((found) => {
        if (isOpen && found !== null) setRoom(found);
        return undefined;
      });
    };
    look();
    const end = onRoomNews(look);
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, LOOK_MS);
    return () => {
      isOpen = false;
      end();
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, []);
  return room;
}

async function readRoom(): Promise<Room | null> {
  const usage = await readUsage();
  if (usage === null) return null;
  const isKept = await navigator.storage.persisted().catch(() => false);
  return { ...usage, isKept, isNearlyFull: wasFull() || isNearlyFull(usage) };
}
