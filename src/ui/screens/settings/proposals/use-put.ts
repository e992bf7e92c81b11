import type { ProposalSettings } from '../../../../domain/proposal/settings.ts';
import { record } from '../../../act.ts';
import type { ActFailure } from '../../../act.ts';
import { useApp } from '../../../app.ts';

/** What every part of the rules needs. */
export interface PartProps {
  readonly settings: ProposalSettings;
  readonly regencyCode: string;
}

/** Keeps the rules with some of them changed; null once that is on disk, else why not. */
export function usePut({ settings, regencyCode }: PartProps) {
  const app = useApp();
  return (changes: Partial<ProposalSettings>): Promise<ActFailure | null> => {
    const value = { ...settings, ...changes };
    const args = { regionCode: regencyCode, name: 'proposalSettings' as const, value };
    return record(app, [{ name: 'setting.put', args }]);
  };
}
