import type { RegencyRegions } from '../../domain/region.ts';
import { signingPlace } from '../places.ts';
import { DossierHead } from './dossier-head.tsx';
import { Prose, SignatureRoom } from './dossier-parts.tsx';
import type { DossierTemplateWords, PaperDossier } from './paper.ts';
import { dossierDay, dossierWordingOf, headOfVillage, periodTitle } from './wording.ts';

interface StatementProps {
  readonly dossier: PaperDossier;
  readonly regions: RegencyRegions;
  readonly template: DossierTemplateWords;
}

/** The SPTJM: the head of the village answers alone where no musyawarah was held. */
export function Statement({ dossier, regions, template }: StatementProps) {
  const { regionCode, dataset, period, signer } = dossier;
  const wording = dossierWordingOf(dossier, regions, template);
  return (
    <section class="paper-document">
      <DossierHead
        {...{ dossier, regions }}
        title="Surat Pernyataan Tanggung Jawab Mutlak"
        subject={`Pemutakhiran ${dataset} periode ${periodTitle(period)}`}
      />
      <Prose text={wording.opening} />
      <Prose text={wording.closing} />
      <div class="dossier-knowing dossier-alone">
        <SignatureRoom
          stamp
          above={`${signingPlace(regions, regionCode)}, ${dossierDay(dossier)}`}
          office={`${headOfVillage(regionCode)} ${signingPlace(regions, regionCode)}`}
          name={signer}
        />
      </div>
    </section>
  );
}
