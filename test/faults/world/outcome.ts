import type { Ledger } from './ledger.ts';

/** What came of a seed. */
export interface Outcome {
  readonly seed: number;
  readonly failures: readonly string[];
  readonly trace: readonly string[];
  /** How often each fault struck. */
  readonly faults: Readonly<Record<string, number>>;
  readonly typed: number;
  readonly toldLost: number;
}

export function outcomeOf(seed: number, ledger: Ledger): Outcome {
  const typed = [...ledger.typed.values()];
  return {
    seed,
    failures: ledger.failures,
    trace: ledger.trace,
    faults: Object.fromEntries(ledger.faults),
    typed: typed.length,
    toldLost: typed.filter(({ toldLost }) => toldLost).length,
  };
}
