import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Grounds, Known } from '../../../../domain/duplicates.ts';
import { readNik } from '../../../../domain/identity/nik.ts';
import { likenessSubjects, ownIds } from '../../../../domain/proposal/likeness.ts';
import type { LikenessSubject } from '../../../../domain/proposal/likeness.ts';
import type { Proposal } from '../../../../domain/proposal/proposal.ts';
import type { RegisterPerson } from '../../../../domain/register/person.ts';
import { isDate } from '../../../../domain/time.ts';
import { likenessesOnPhone } from '../../../../store/queries/proposals/check.ts';
import { useApp } from '../../../app.ts';
import type { App } from '../../../app.ts';

/** Whom one of the proposal's people looks like, as far as this person may see it. */
export interface FoundLikeness {
  readonly memberId: string;
  readonly grounds: readonly Grounds[];
  readonly source: Known['source'];
  /** Null where they are outside what this person may see. */
  readonly known: Known | null;
}

export interface Likenesses {
  readonly found: readonly FoundLikeness[];
  /** Looks at once, and answers when this phone has been looked through. */
  readonly now: (proposal: Proposal) => Promise<readonly FoundLikeness[]>;
}

const PAUSE_MS = 350;
/** The network is asked once a person has stopped typing. */
const NETWORK_PAUSE_MS = 1_500;
const NOBODY: readonly FoundLikeness[] = [];

function keyOf(proposal: Proposal): string {
  return JSON.stringify([likenessSubjects(proposal), ownIds(proposal)]);
}

/** Half a number or a name alone says nothing over a whole regency. */
function isWhole({ subject }: LikenessSubject): boolean {
  const hasNik = subject.nik !== '' && readNik(subject.nik).fault === null;
  return hasNik || subject.noKk.length === 16 || (subject.name !== '' && isDate(subject.birthDate));
}

async function ask(
  app: App,
  proposal: Proposal,
  family: readonly RegisterPerson[],
): Promise<FoundLikeness[]> {
  const subjects = likenessSubjects(proposal).filter(isWhole);
  if (subjects.length === 0) return [];
  const except = [...new Set([...ownIds(proposal), ...family.map(({ id }) => id)])].slice(0, 100);
  const { found } = await app.api.call('likenesses', {
    body: {
      subjects: subjects.map(({ memberId, subject }) => ({ key: memberId, ...subject, except })),
    },
  });
  return found.flatMap(({ key, grounds, source, known }) => {
    const counting = subjects.find(({ memberId }) => memberId === key)?.grounds ?? [];
    const held = grounds.filter((one) => counting.includes(one));
    if (held.length === 0) return [];
    return [{ memberId: key, grounds: held, source, known: known && { ...known, source } }];
  });
}

async function look(app: App, proposal: Proposal): Promise<FoundLikeness[]> {
  const found = await likenessesOnPhone(app.db, proposal);
  return found.map(({ memberId, grounds, known }) => ({
    memberId,
    grounds,
    source: known.source,
    known,
  }));
}

/** Those of the phone first; of the regency whoever the phone does not know. */
function together(
  here: readonly FoundLikeness[],
  there: readonly FoundLikeness[],
): FoundLikeness[] {
  const have = new Set(here.map(({ memberId, known }) => `${memberId} ${known?.id ?? ''}`));
  return [...here, ...there.filter((one) => !have.has(`${one.memberId} ${one.known?.id ?? ''}`))];
}

/**
 * Whom the people of a proposal look like: on this phone, looked for whenever typing rests; with a
 * network also in the regency. An answer counts for what was asked alone.
 * @param family of the register: itself is not what a proposal looks like
 */
export function useLikenesses(
  proposal: Proposal,
  family: readonly RegisterPerson[] | undefined,
): Likenesses {
  const app = useApp();
  const key = keyOf(proposal);
  const [here, setHere] = useState({ key: '', found: NOBODY });
  const [there, setThere] = useState({ key: '', found: NOBODY });
  const { online } = app.sync.status.value;
  const latestRef = useRef({ proposal, family });
  useLayoutEffect(() => {
    latestRef.current = { proposal, family };
  });

  useEffect(() => {
    let isOpen = true;
    const search = () => {
      look(app, latestRef.current.proposal).then(
        (found) => {
          if (isOpen) setHere({ key, found });
          return found;
        },
        // the phone was locked in the middle, or has no room: what is typed is safe all the same
        () => undefined,
      );
    };
    const timer = setTimeout(search, PAUSE_MS);
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, [app, key]);

  useEffect(() => {
    if (!online || family === undefined) return undefined;
    let isOpen = true;
    const search = () => {
      ask(app, latestRef.current.proposal, family).then(
        (found) => {
          if (isOpen) setThere({ key, found });
          return found;
        },
        // without an answer the phone's own stands, and the server looks again when it arrives
        () => undefined,
      );
    };
    const timer = setTimeout(search, NETWORK_PAUSE_MS);
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, [app, key, online, family]);

  return {
    found: together(
      here.key === key ? here.found : NOBODY,
      there.key === key ? there.found : NOBODY,
    ),
    async now(current) {
      const found = await look(app, current);
      setHere({ key: keyOf(current), found });
      return together(found, there.key === keyOf(current) ? there.found : NOBODY);
    },
  };
}
