/** Where in its work with the database a server breaks, counted from when it is told. */
export interface BreakPoint {
  /** `statement`: at the nth of any kind; `commit`: at the next commit. */
  readonly at: 'statement' | 'commit';
  readonly nth: number;
  /** Whether the statement still takes effect. */
  readonly after: boolean;
  /**
   * `kill`: SIGKILL. `cut`: PostgreSQL ends every connection of this database first. `crash`: one of
   * its own processes is killed, for which PostgreSQL restarts itself and recovers.
   */
  readonly how: 'kill' | 'cut' | 'crash';
}

type Orders =
  | { readonly do: 'open'; readonly env: Readonly<Record<string, string>> }
  | { readonly do: 'close' }
  | { readonly do: 'break'; readonly at: BreakPoint | null }
  /** The disk has room for so many more pages; null: for any number. */
  | { readonly do: 'fill'; readonly pages: number | null };

export type Order = Orders & { readonly id: number };
export type BareOrder = Orders;

export interface Reply {
  readonly id: number;
  readonly port?: number;
  readonly code?: string;
  readonly failure?: string;
}
