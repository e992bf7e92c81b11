import { useEffect, useState } from 'preact/hooks';

export interface Room {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
  /** Whether the browser has promised not to clear it by itself. */
  readonly isKept: boolean;
  readonly isNearlyFull: boolean;
}

const NEARLY_FULL = 0.8;

/** How much room the browser gives; undefined where it does not tell. */
export function useRoom(): Room | undefined {
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const found = await readRoom();
      if (isOpen && found !== null) setRoom(found);
    };
    void look();
    return () => {
      isOpen = false;
    };
  }, []);
  return room;
}

async function readRoom(): Promise<Room | null> {
  try {
    const { usage: used = 0, quota = 0 } = await navigator.storage.estimate();
    if (quota === 0) return null;
    const isKept = await navigator.storage.persisted();
    return { used, quota, isKept, isNearlyFull: used > quota * NEARLY_FULL };
  } catch {
    // some private windows refuse to tell
    return null;
  }
}
