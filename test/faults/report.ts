import { SABOTAGES } from './checks/sabotage.ts';
import type { Order } from './crew.ts';
import { ALL_FAULTS, FAULTS } from './world/faults.ts';
import type { Outcome } from './world/outcome.ts';

/** What one fault did over all seeds. */
interface Tally {
  tried: number;
  /** Work of which people were told that it is lost. */
  told: number;
  /** Seeds in which work was lost and nobody was told. */
  lost: number;
}

const NOTHING: Tally = { tried: 0, told: 0, lost: 0 };

/** Counts what came of all seeds, and tells. */
export class Report {
  passed = 0;
  failed = 0;
  #typed = 0;
  readonly #tallies = new Map<string, Tally>();

  take(outcome: Outcome, { sabotage, isInChromium = false }: Order): void {
    if (sabotage === undefined) return this.#takeSeed(outcome, isInChromium);
    const { found } = SABOTAGES[sabotage];
    if (outcome.failures.some((why) => found.test(why))) return this.#pass();
    this.failed += 1;
    say(`\nThe checks do not find ${sabotage}:\n${outcome.failures.join('\n')}\n`);
  }

  #pass(): void {
    this.passed += 1;
    process.stdout.write(this.passed % 50 === 0 ? ` ${this.passed}\n` : '.');
  }

  #takeSeed({ seed, failures, trace, faults, typed, told }: Outcome, isInChromium: boolean): void {
    const isLost = failures.some((why) => /is lost|is not on the server/.test(why));
    for (const [fault, tried] of Object.entries(faults)) {
      const before = this.#tallies.get(fault) ?? NOTHING;
      this.#tallies.set(fault, {
        tried: before.tried + tried,
        told: before.told + (told[fault] ?? 0),
        lost: before.lost + (isLost ? 1 : 0),
      });
    }
    this.#typed += typed;
    if (failures.length === 0) return this.#pass();
    this.failed += 1;
    const only = isInChromium ? ' --only chromium' : '';
    const again = `npm run faults -- --from ${seed} --seeds 1${only}`;
    say(`\nseed ${seed} FAILED (${again})\n${trace.join('\n')}\n${failures.join('\n')}\n`);
  }

  /** The table as Markdown. */
  table(): string {
    const rows = ALL_FAULTS.map((fault) => {
      const { tried, told, lost } = this.#tallies.get(fault) ?? NOTHING;
      return `| ${FAULTS[fault]} | ${tried} | ${told} | ${lost} |`;
    });
    const head = ['| fault | tried | told lost | lost |', '|---|---:|---:|---:|'];
    return [...head, ...rows].join('\n');
  }

  /** How much was tried, in a sentence. */
  sum(): string {
    return `${this.passed + this.failed} worlds, ${this.#typed} pieces of work.`;
  }

  print(): void {
    say(`\n${this.table()}\n\n${this.sum()}`);
    say(`${this.passed} passed, ${this.failed} failed`);
  }
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
