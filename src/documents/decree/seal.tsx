import type { RegencyRegions } from '../../domain/region.ts';
import { signingPlace } from '../places.ts';
import { signerOf } from './list-rows.ts';
import type { PaperTeam } from './paper-team.ts';
import { decreeDay, officer } from './titles.ts';

interface SealProps {
  readonly team: PaperTeam;
  readonly regions: RegencyRegions;
  /** The annex is signed without saying again where and when. */
  readonly isAnnex?: boolean;
}

/** Where, when and by whom it is decreed, with room for signature and stamp. */
export function Seal({ team, regions, isAnnex = false }: SealProps) {
  const { regionCode } = team;
  const name = signerOf(team);
  return (
    <div class="decree-seal">
      {isAnnex ? null : (
        <>
          <p>Ditetapkan di {signingPlace(regions, regionCode)}</p>
          <p>pada tanggal {decreeDay(team)}</p>
        </>
      )}
      <p class="decree-office">{officer(regions, regionCode)},</p>
      <p class="decree-signer">{name === '' ? '( …………………………………… )' : name}</p>
    </div>
  );
}
