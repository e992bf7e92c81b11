import type { Ledger } from './ledger.ts';

/** What came of a seed. */
export interface Outcome {
  readonly seed: number;
  readonly failures: readonly string[];
  readonly trace: readonly string[];
  /** How often each fault struck. */
  readonly faults: Readonly<Record<string, number>>;
  readonly typed: number;
  /** How much work people were told that each fault cost. */
  readonly told: Readonly<Record<string, number>>;
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

export function outcomeOf(seed: number, ledger: Ledger): Outcome {
  const typed = [...ledger.typed.values()];
  return {
    seed,
    failures: ledger.failures,
    trace: ledger.trace,
    faults: Object.fromEntries(ledger.faults),
    typed: typed.length,
    told: countBy(typed.flatMap(({ toldLost }) => toldLost ?? [])),
  };
}
