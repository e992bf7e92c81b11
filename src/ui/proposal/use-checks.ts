import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../domain/proposal/finding.ts';
import { blockingOf, unexplainedOf } from '../../domain/proposal/finding.ts';
import type { ProposalSettings } from '../../domain/proposal/settings.ts';
import { holdsRegister } from '../../domain/role.ts';
import { wibDate } from '../../domain/time.ts';
import { checkEntries } from '../../store/queries/proposals/check.ts';
import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import { useApp } from '../app.ts';
import { useAccount } from '../hooks/use-account.ts';

export type Checks = ReadonlyMap<string, readonly Finding[]>;

/** What makes one entry differ from another for the check. */
function versionOf({ row, members, photos }: ProposalEntry): string {
  return [row, ...members, ...photos]
    .map(({ id, rev, pending, updated }) => `${id}${rev}.${pending}${updated.occurredAt}`)
    .join(' ');
}

/**
 * What is to be said of these proposals, by id: with the register and the likenesses that this
 * phone knows of. Undefined until the first answer; then the last one stands until the next.
 */
export function useChecks(
  entries: readonly ProposalEntry[] | undefined,
  settings: ProposalSettings,
): Checks | undefined {
  const { db, now, ...app } = useApp();
  const account = useAccount();
  const regions = app.regions.value;
  const [checks, setChecks] = useState<Checks>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const today = wibDate(now());
  const hasRegister = holdsRegister(account);
  // arrays are new at every answer of the database; their version says whether they differ
  const version = entries?.map(versionOf).join('|');
  const entriesRef = useRef(entries);
  useLayoutEffect(() => {
    entriesRef.current = entries;
  });
  useEffect(() => {
    if (version === undefined || regions === null) return undefined;
    let isOpen = true;
    const frame = { today, regions, settings, hasRegister };
    const show = (found: Checks) => {
      if (isOpen) setChecks(found);
    };
    checkEntries(db, entriesRef.current ?? [], frame).then(show, (error: unknown) => {
      // locked in the middle: the screen goes anyway
      const isDropped = error instanceof Error && error.name === 'RegisterDropped';
      if (isOpen && !isDropped) setFailure({ error });
    });
    return () => {
      isOpen = false;
    };
  }, [db, version, regions, settings, today, hasRegister]);
  if (failure !== undefined) throw failure.error;
  return checks;
}

/** How much is to be mended or explained before it can be handed in; findings alone, no notices. */
export function toMendOf(entry: ProposalEntry, checks: Checks | undefined): number {
  const findings = checks?.get(entry.row.id) ?? [];
  const { explanations } = entry.row.fields;
  return blockingOf(findings).length + unexplainedOf(findings, explanations).length;
}
