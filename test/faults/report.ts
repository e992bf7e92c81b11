import { SABOTAGES } from './checks/sabotage.ts';
import type { Order } from './crew.ts';
import { FAULTS } from './world/faults.ts';
import type { Fault } from './world/faults.ts';
import type { Outcome } from './world/outcome.ts';

/** What one fault did over all seeds. */
interface Tally {
  tried: number;
  lost: number;
}

/** Counts what came of all seeds, and tells. */
export class Report {
  passed = 0;
  failed = 0;
  typed = 0;
  toldLost = 0;
  readonly #tallies = new Map<string, Tally>();

  take(outcome: Outcome, { sabotage }: Order): void {
    if (sabotage === undefined) return this.#takeSeed(outcome);
    const { found } = SABOTAGES[sabotage];
    if (outcome.failures.some((why) => found.test(why))) return this.#pass();
    this.failed += 1;
    say(`\nThe checks do not find ${sabotage}:\n${outcome.failures.join('\n')}\n`);
  }

  #pass(): void {
    this.passed += 1;
    process.stdout.write(this.passed % 50 === 0 ? ` ${this.passed}\n` : '.');
  }

  #takeSeed({ seed, failures, trace, faults, typed, toldLost }: Outcome): void {
    const isLost = failures.some((why) => /is lost|is not on the server/.test(why));
    for (const [fault, tried] of Object.entries(faults)) {
      const tally = this.#tallies.get(fault) ?? { tried: 0, lost: 0 };
      this.#tallies.set(fault, {
        tried: tally.tried + tried,
        lost: tally.lost + (isLost ? 1 : 0),
      });
    }
    this.typed += typed;
    this.toldLost += toldLost;
    if (failures.length === 0) return this.#pass();
    this.failed += 1;
    const again = `npm run faults -- --from ${seed} --seeds 1`;
    say(`\nseed ${seed} FAILED (${again})\n${trace.join('\n')}\n${failures.join('\n')}\n`);
  }

  /** The table as lines of Markdown. */
  table(): string[] {
    const rows = (Object.keys(FAULTS) as Fault[]).map((fault) => {
      const { tried, lost } = this.#tallies.get(fault) ?? { tried: 0, lost: 0 };
      return `| ${FAULTS[fault]} | ${tried} | ${lost} |`;
    });
    return ['| fault | tried | lost |', '|---|---:|---:|', ...rows];
  }

  print(): void {
    say(`\n${this.table().join('\n')}`);
    say(`${this.typed} pieces of work, of which ${this.toldLost} were told lost`);
    say(`${this.passed} passed, ${this.failed} failed`);
  }
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
