import { checkProposal } from '../../../../domain/proposal/check.ts';
import type { Finding } from '../../../../domain/proposal/finding.ts';
import type { EvidenceKind } from '../../../../domain/proposal/kinds.ts';
import { likenessesFor } from '../../../../domain/proposal/likeness.ts';
import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import { wibDate } from '../../../../domain/time.ts';
import { registerAround } from '../../../../store/queries/proposals/check.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { tidyWriting } from './save-writing.ts';
import { useLikenesses } from './use-likenesses.ts';
import type { FoundLikeness } from './use-likenesses.ts';
import { proposalOfWriting } from './writing.ts';
import type { Writing } from './writing.ts';

export interface FormCheck {
  readonly findings: readonly Finding[];
  readonly likenesses: readonly FoundLikeness[];
  /** The same for what is written this moment, with this phone looked through again. */
  readonly now: (writing: Writing) => Promise<readonly Finding[]>;
}

const NO_REGIONS = { code: '', name: '', province: '', kecamatan: [] };

/** What is to be said of what is being written, at each keystroke. */
export function useFormCheck(
  writing: Writing,
  recorded: readonly EvidenceKind[],
  settings: ProposalSettings,
): FormCheck {
  const { db, now, regions } = useApp();
  const proposal = proposalOfWriting(tidyWriting(writing), recorded);
  const { regionCode, familyWas } = proposal;
  const people = proposal.members.map(({ registerPersonId }) => registerPersonId);
  const register = useLive(
    () => registerAround(db, proposal),
    [regionCode, familyWas?.noKk, people],
  );
  const likenesses = useLikenesses(proposal, register);
  const check = (of: typeof proposal, found: readonly FoundLikeness[]) => {
    const findings = checkProposal(of, {
      today: wibDate(now()),
      regions: regions.value ?? NO_REGIONS,
      settings,
      likenesses: likenessesFor(found),
      register: register ?? [],
    });
    // until the register is read nothing is known of what has gone from it
    return register === undefined
      ? findings.filter(({ code }) => code !== 'register_gone')
      : findings;
  };
  return {
    findings: check(proposal, likenesses.found),
    likenesses: likenesses.found,
    async now(written) {
      const current = proposalOfWriting(tidyWriting(written), recorded);
      return check(current, await likenesses.now(current));
    },
  };
}
