/** A mutation that broke something, for the log: nothing personal in it. */
export interface Fault {
  readonly mutationId: string | null;
  /** Code of the database or name of the error. */
  readonly code: string;
}
