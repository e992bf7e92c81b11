import { useRoute } from 'preact-iso/router';
import { PERIOD_KEY } from '../../../domain/period.ts';
import { may } from '../../../domain/role.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { villagesIn } from '../../proposal/villages.ts';

export interface VillageAndPeriod {
  readonly period: string;
  /** Empty while it is to be chosen. */
  readonly village: string;
  /** Villages that this person can choose from. */
  readonly villages: readonly string[];
}

/** Village and period by the address; the only village where the address names none. */
export function useVillageAndPeriod(): VillageAndPeriod {
  const { regions } = useApp();
  const account = useAccount();
  const { params } = useRoute();
  const period = params['period'] ?? '';
  const named = params['village'] ?? '';
  const villages = villagesIn(regions.value, account.scopes).filter((code) =>
    may(account, 'meeting.read', code),
  );
  const only = villages.length === 1 ? (villages[0] ?? '') : '';
  const village = villages.includes(named) ? named : only;
  return { period, village: PERIOD_KEY.test(period) ? village : '', villages };
}
