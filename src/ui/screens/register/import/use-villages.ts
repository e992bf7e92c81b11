import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '../../../../store/new-id.ts';
import { useApp } from '../../../app.ts';
import { errorText, isNetworkError } from '../../../words.ts';
import type { ListReader } from './list-reader.ts';
import type { ReadList } from './use-list.ts';
import { changesIn, isDue, isUncompared, suspectShare } from './village-work.ts';
import type { VillageWork } from './village-work.ts';

/** A village's list is some hundred kB, and the server compares it person by person. */
const TIMEOUT_MS = 120_000;

export interface VillagesHold {
  readonly works: readonly VillageWork[];
  readonly busy: 'comparing' | 'importing' | null;
  /** Why it stopped, in words; null where it did not. */
  readonly problem: string | null;
  /** Asks the server what would change, in each village that it has not told yet. */
  readonly compare: () => Promise<void>;
  /** Imports the villages that are taken, one after another, each whole or not at all. */
  readonly send: () => Promise<void>;
  readonly take: (regionCode: string, isTaken: boolean) => void;
}

const begun = ({ summary }: ReadList): VillageWork[] =>
  summary.villages.map((village) => ({
    ...village,
    state: { stage: 'waiting' },
    isTaken: false,
    importId: '',
  }));

/** The villages of a list that was read, from the comparing to the import. */
export function useVillages(list: ReadList, reader: ListReader): VillagesHold {
  const { api, sync, texts } = useApp();
  const [works, setWorks] = useState<readonly VillageWork[]>(() => begun(list));
  const [busy, setBusy] = useState<VillagesHold['busy']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // loops run on over many drawings
  const ref = useRef({ works, isOpen: true });
  useEffect(() => {
    const current = ref.current;
    current.isOpen = true;
    return () => {
      current.isOpen = false;
    };
  }, []);

  const put = (regionCode: string, change: Partial<VillageWork>) => {
    ref.current.works = ref.current.works.map((work) =>
      work.regionCode === regionCode ? { ...work, ...change } : work,
    );
    setWorks(ref.current.works);
  };

  const compareOne = async ({ regionCode }: VillageWork) => {
    put(regionCode, { state: { stage: 'comparing' } });
    const body = { list: await reader.ask('village', regionCode) };
    const preview = await api.call('registerPreview', { body, timeoutMs: TIMEOUT_MS });
    const isTaken = changesIn(preview) > 0 && suspectShare(preview) === null;
    put(regionCode, { state: { stage: 'compared', preview }, isTaken, importId: newId() });
  };

  const sendOne = async (work: VillageWork) => {
    const { regionCode, importId, state } = work;
    if (state.stage !== 'compared') return;
    const { preview } = state;
    put(regionCode, { state: { stage: 'importing', preview } });
    try {
      const chosen = await reader.ask('village', regionCode);
      const body = { id: importId, list: chosen, ground: preview.ground };
      const outcome = await api.call('registerImport', { body, timeoutMs: TIMEOUT_MS });
      put(regionCode, { state: { stage: 'done', preview, outcome } });
    } catch (error) {
      put(regionCode, { state });
      throw error;
    }
  };

  /** One village after another, until all are through or the line breaks. */
  const work = async (
    kind: 'comparing' | 'importing',
    isNext: (work: VillageWork) => boolean,
    act: (work: VillageWork) => Promise<void>,
  ) => {
    setBusy(kind);
    setProblem(null);
    for (const { regionCode } of ref.current.works.filter(isNext)) {
      const next = ref.current.works.find((one) => one.regionCode === regionCode);
      if (next === undefined || !ref.current.isOpen) continue;
      try {
        await act(next);
      } catch (error) {
        const text = errorText(texts.peek(), error);
        if (isNetworkError(error)) {
          if (kind === 'comparing') put(regionCode, { state: { stage: 'waiting' } });
          setProblem(text);
          break;
        }
        put(regionCode, { state: { stage: 'failed', text } });
      }
    }
    setBusy(null);
  };

  return {
    works,
    busy,
    problem,
    take: (regionCode, isTaken) => put(regionCode, { isTaken }),
    compare: () => work('comparing', isUncompared, compareOne),
    send: async () => {
      await work('importing', isDue, sendOne);
      // the kecamatan's own device fetches what it has just handed in
      sync.request();
    },
  };
}
