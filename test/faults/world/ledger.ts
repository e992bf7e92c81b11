import type { Fault } from './faults.ts';

/** One thing that a person typed and the phone called kept. */
export interface Typed {
  readonly id: string;
  readonly phone: number;
  /** Name of the mutation. */
  readonly name: string;
  /** Ids of the records that it makes. */
  readonly creates: readonly string[];
  /** Whether its phone was once told that the server has it. */
  acknowledged: boolean;
  /** Of which fault the person was told that it cost this work; null: of none. */
  toldLost: Fault | null;
}

/** A photo that was taken. */
export interface Taken {
  readonly sha256: string;
  readonly phone: number;
  readonly attachmentId: string;
  toldLost: Fault | null;
}

/** What happened in one world, beside what phones and server know of it. */
export class Ledger {
  readonly typed = new Map<string, Typed>();
  /** What was refused and a person threw away; its copy may go with the phone's other records. */
  readonly thrownAway = new Set<string>();
  readonly photos = new Map<string, Taken>();
  /** How often each fault struck. */
  readonly faults = new Map<string, number>();
  /** Every step and what became of it: what a failing seed prints. */
  readonly trace: string[] = [];
  /** What broke a promise. */
  readonly failures: string[] = [];

  note(line: string): void {
    this.trace.push(line);
  }

  struck(fault: string): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  fail(why: string): void {
    this.failures.push(why);
    this.note(`FAILED: ${why}`);
  }
}
