import type { RegencyRegions } from '../../domain/region.ts';
import { signingPlace } from '../places.ts';
import { DossierHead } from './dossier-head.tsx';
import { Prose, SignatureRoom } from './dossier-parts.tsx';
import type { DossierTemplateWords, PaperDossier } from './paper.ts';
import {
  dossierDay,
  dossierWordingOf,
  headOfVillage,
  musyawarahTitle,
  periodTitle,
} from './wording.ts';

interface BeritaAcaraProps {
  readonly dossier: PaperDossier;
  readonly regions: RegencyRegions;
  readonly template: DossierTemplateWords;
}

/** The minutes that bind: what the musyawarah has decided, signed by chair, writer and head. */
export function BeritaAcara({ dossier, regions, template }: BeritaAcaraProps) {
  const { regionCode, dataset, period, meeting, signer } = dossier;
  const wording = dossierWordingOf(dossier, regions, template);
  const subject = `${musyawarahTitle(regionCode)} pemutakhiran ${dataset} periode ${periodTitle(period)}`;
  return (
    <section class="paper-document">
      <DossierHead {...{ dossier, regions, subject }} title="Berita Acara" />
      <Prose text={wording.opening} />
      <Prose text={wording.considerations} numbered />
      <Prose text={wording.closing} />
      <div class="paper-sign-off dossier-sign-off">
        <SignatureRoom office="Pimpinan musyawarah" name={meeting?.chair ?? ''} />
        <SignatureRoom
          above={`${signingPlace(regions, regionCode)}, ${dossierDay(dossier)}`}
          office="Notulis"
          name={meeting?.minuteTaker ?? ''}
        />
      </div>
      <div class="dossier-knowing">
        <SignatureRoom
          above="Mengetahui,"
          office={`${headOfVillage(regionCode)} ${signingPlace(regions, regionCode)}`}
          name={signer}
        />
      </div>
    </section>
  );
}
