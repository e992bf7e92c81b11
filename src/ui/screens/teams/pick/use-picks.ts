import { useRef, useState } from 'preact/hooks';
import { useDraft } from '../../../hooks/use-draft.ts';

export interface Picks {
  /** False until what was picked before has been looked up. */
  readonly ready: boolean;
  readonly restored: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Forgets them, once they are on the team. */
  readonly forget: () => Promise<void>;
}

/** Who was ticked and not yet added; kept on the phone like anything that is typed. */
export function usePicks(key: string): Picks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const latestRef = useRef(chosen);
  const set = (next: ReadonlySet<string>) => {
    latestRef.current = next;
    setChosen(next);
  };
  const draft = useDraft<{ ids?: string[] }>(
    key,
    () => (latestRef.current.size === 0 ? {} : { ids: [...latestRef.current] }),
    ({ ids = [] }) => set(new Set(ids)),
  );
  return {
    ready: draft.ready,
    restored: draft.restored,
    chosen,
    toggle(id) {
      const next = new Set(latestRef.current);
      if (!next.delete(id)) next.add(id);
      set(next);
      draft.keep();
    },
    forget: () => draft.forget(),
  };
}
