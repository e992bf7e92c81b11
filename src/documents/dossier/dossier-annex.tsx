import type { RegencyRegions } from '../../domain/region.ts';
import { regionTitle, signingPlace } from '../places.ts';
import { annexSections } from './annex-rows.ts';
import type { AnnexRow } from './annex-rows.ts';
import { SignatureRoom } from './dossier-parts.tsx';
import type { PaperDossier } from './paper.ts';
import { dossierDay, dossierNumber, headOfVillage, periodTitle } from './wording.ts';

interface DossierAnnexProps {
  readonly dossier: PaperDossier;
  readonly regions: RegencyRegions;
}

const PAPER_NAMES = { musyawarah: 'Berita Acara', sptjm: 'SPTJM' } as const;

function Person({ row }: { readonly row: AnnexRow }) {
  return (
    <tr class="paper-row dossier-row">
      <td class="paper-number">{row.number}.</td>
      <td>
        {row.name}
        <small>NIK {row.nik || '–'}</small>
        <small>KK {row.noKk || '–'}</small>
      </td>
      <td>{row.address || '–'}</td>
      <td>
        {row.about.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </td>
      <td>{row.outcome}</td>
    </tr>
  );
}

/** The annex: by name and by address, NIK and KK in full, over as many pages as it takes. */
export function DossierAnnex({ dossier, regions }: DossierAnnexProps) {
  const { regionCode, basis, dataset, period, signer } = dossier;
  const sections = annexSections(dossier);
  return (
    <section class="paper-document">
      <p class="dossier-annex-head">
        Lampiran {PAPER_NAMES[basis]}
        <br />
        Nomor: {dossierNumber(dossier)}
        <br />
        Tanggal: {dossierDay(dossier)}
      </p>
      <h2 class="paper-title">Daftar menurut nama dan alamat</h2>
      <p class="paper-subject">
        Usulan pemutakhiran {dataset} periode {periodTitle(period)}
        <br />
        {regionTitle(regions, regionCode)}
      </p>
      {sections.length === 0 ? <p class="paper-none">Tidak ada usulan.</p> : null}
      {sections.map(({ kind, title, rows }) => (
        <div key={kind} class="dossier-section">
          <h3>
            {title} ({rows.length} orang)
          </h3>
          <table class="paper-table dossier-table">
            <thead>
              <tr>
                <th scope="col" class="paper-number">
                  No.
                </th>
                <th scope="col">Nama, NIK, No. KK</th>
                <th scope="col">Alamat</th>
                <th scope="col">Alasan dan isi usulan</th>
                <th scope="col">Keputusan</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Person key={row.key} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
      <div class="dossier-knowing dossier-alone">
        <SignatureRoom
          above={`${signingPlace(regions, regionCode)}, ${dossierDay(dossier)}`}
          office={`${headOfVillage(regionCode)} ${signingPlace(regions, regionCode)}`}
          name={signer}
        />
      </div>
    </section>
  );
}
