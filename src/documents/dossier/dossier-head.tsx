import type { RegencyRegions } from '../../domain/region.ts';
import { letterhead } from '../places.ts';
import type { PaperDossier } from './paper.ts';
import { dossierNumber } from './wording.ts';

interface DossierHeadProps {
  readonly dossier: PaperDossier;
  readonly regions: RegencyRegions;
  readonly title: string;
  readonly subject: string;
}

/** Letterhead, title, subject and number of a paper. */
export function DossierHead({ dossier, regions, title, subject }: DossierHeadProps) {
  return (
    <>
      <header class="paper-letterhead">
        {letterhead(regions, dossier.regionCode).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      <h2 class="paper-title">{title}</h2>
      <p class="paper-subject dossier-subject">{subject}</p>
      <p class="dossier-number">Nomor: {dossierNumber(dossier)}</p>
    </>
  );
}
