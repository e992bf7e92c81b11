import type { BasisKind } from '../../domain/proposal/settings.ts';
import type { RegencyRegions } from '../../domain/region.ts';
import { kecamatanOf } from '../../domain/region.ts';
import { formatsOf } from '../../i18n/formats.ts';
import { fillBraces, unknownBraces } from '../braces.ts';
import { longDate, timeSpan } from '../particulars.ts';
import { regionTitle, villageKindOf } from '../places.ts';
import { outcomeOf } from './paper.ts';
import type { DossierTemplateWords, DossierWording, Outcome, PaperDossier } from './paper.ts';

const formats = formatsOf('id');

/** The words in braces that a wording can leave to be filled in, in the order they are explained. */
export const DOSSIER_PLACEHOLDERS = [
  'desa',
  'kecamatan',
  'kabupaten',
  'musyawarah',
  'pejabat',
  'penandatangan',
  'data',
  'periode',
  'hari_tanggal',
  'waktu',
  'tempat',
  'jumlah_hadir',
  'jumlah_usulan',
  'jumlah_setuju',
  'jumlah_tidak_setuju',
  'jumlah_tunda',
] as const;
export type DossierPlaceholder = (typeof DOSSIER_PLACEHOLDERS)[number];

const DOTS = '………………';

/** "Musyawarah Desa" or "Musyawarah Kelurahan". */
export function musyawarahTitle(regionCode: string): string {
  return `Musyawarah ${villageKindOf(regionCode) === 'desa' ? 'Desa' : 'Kelurahan'}`;
}

/** "Kepala Desa" or "Lurah". */
export function headOfVillage(regionCode: string): string {
  return villageKindOf(regionCode) === 'desa' ? 'Kepala Desa' : 'Lurah';
}

/** "Oktober 2026". */
export function periodTitle(period: string): string {
  return formats.month(`${period}-01`);
}

function countOf({ proposals }: PaperDossier, outcome: Outcome): number {
  return proposals.filter(({ state }) => outcomeOf(state) === outcome).length;
}

/** What stands for each placeholder in one dossier. */
export function dossierFilling(
  dossier: PaperDossier,
  regions: RegencyRegions,
): Record<DossierPlaceholder, string> {
  const { regionCode, meeting, date, signer, dataset, period, present } = dossier;
  const day = meeting?.date ?? date;
  const put = dossier.proposals.filter(({ state }) => outcomeOf(state) !== null).length;
  return {
    desa: regionTitle(regions, regionCode),
    kecamatan: regionTitle(regions, kecamatanOf(regionCode) ?? regionCode),
    kabupaten: regions.name,
    musyawarah: musyawarahTitle(regionCode),
    pejabat: headOfVillage(regionCode),
    penandatangan: signer.trim() || DOTS,
    data: dataset,
    periode: periodTitle(period),
    hari_tanggal: day === '' ? DOTS : formats.day(day),
    waktu: meeting === null ? DOTS : timeSpan(meeting.startTime, meeting.endTime),
    tempat: meeting?.place.trim() || DOTS,
    jumlah_hadir: String(present),
    jumlah_usulan: String(put),
    jumlah_setuju: String(countOf(dossier, 'agreed')),
    jumlah_tidak_setuju: String(countOf(dossier, 'declined')),
    jumlah_tunda: String(countOf(dossier, 'postponed')),
  };
}

/** Words in braces that stand for nothing, each once. */
export function unknownDossierPlaceholders(text: string): string[] {
  return unknownBraces(text, DOSSIER_PLACEHOLDERS);
}

/**
 * The customary wording, placeholders not yet filled in. No official layout was found: the parts
 * are those of village minutes (hal-hal yang diputuskan), the words ours and meant to be changed.
 */
export const CUSTOMARY_DOSSIER: DossierTemplateWords = {
  opening:
    'Pada hari ini, {hari_tanggal}, pukul {waktu}, bertempat di {tempat}, telah diselenggarakan {musyawarah} pemutakhiran {data} periode {periode} di {desa}, {kecamatan}, {kabupaten}, yang dihadiri {jumlah_hadir} orang sebagaimana daftar hadir terlampir.',
  considerations: [
    'Musyawarah telah membahas {jumlah_usulan} usulan pemutakhiran {data} satu per satu.',
    'Sebanyak {jumlah_setuju} usulan disetujui, {jumlah_tidak_setuju} usulan tidak disetujui, dan {jumlah_tunda} usulan ditunda, dengan rincian menurut nama dan alamat sebagaimana Lampiran Berita Acara ini.',
    'Usulan yang disetujui disampaikan kepada {kabupaten} melalui TPK {kecamatan} untuk diverifikasi dan dimasukkan ke dalam {data}.',
  ].join('\n'),
  closing:
    'Demikian Berita Acara ini dibuat dengan sebenarnya dan penuh tanggung jawab untuk dipergunakan sebagaimana mestinya.',
  statement: [
    'Saya yang bertanda tangan di bawah ini, {penandatangan}, {pejabat} pada {desa}, {kecamatan}, {kabupaten}, menyatakan bertanggung jawab mutlak bahwa:',
    'a. {jumlah_setuju} usulan pemutakhiran {data} periode {periode}, dengan rincian menurut nama dan alamat sebagaimana terlampir, telah diperiksa kebenarannya sesuai keadaan yang sebenarnya;',
    'b. data tersebut berasal dari keluarga yang bersangkutan dan dapat dipertanggungjawabkan; dan',
    'c. apabila di kemudian hari terdapat kekeliruan, saya bersedia memperbaikinya dan menanggung akibatnya sesuai ketentuan peraturan perundang-undangan.',
  ].join('\n'),
};

const CLOSING_STATEMENT =
  'Demikian Surat Pernyataan Tanggung Jawab Mutlak ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.';

export const NO_TEMPLATE: DossierTemplateWords = {
  opening: '',
  considerations: '',
  closing: '',
  statement: '',
};

/**
 * What stands where a dossier has no words of its own, placeholders not yet filled in: the
 * regency's template, else custom.
 */
export function standingDossierWording(
  basis: BasisKind,
  template: DossierTemplateWords,
): DossierWording {
  const of = (part: keyof DossierTemplateWords) => template[part].trim() || CUSTOMARY_DOSSIER[part];
  return basis === 'sptjm'
    ? { opening: of('statement'), considerations: '', closing: CLOSING_STATEMENT }
    : {
        opening: of('opening'),
        considerations: of('considerations'),
        closing: of('closing'),
      };
}

/** The wording that prints: the dossier's own where it has some, else what stands behind it. */
export function dossierWordingOf(
  dossier: PaperDossier,
  regions: RegencyRegions,
  template: DossierTemplateWords,
): DossierWording {
  const standing = standingDossierWording(dossier.basis, template);
  const filling = dossierFilling(dossier, regions);
  const of = (part: keyof DossierWording) =>
    fillBraces(dossier.own[part].trim() || standing[part], filling);
  return {
    opening: of('opening'),
    considerations: of('considerations'),
    closing: of('closing'),
  };
}

/** "24 November 2026", or dots where no day is set. */
export function dossierDay({ date }: Pick<PaperDossier, 'date'>): string {
  return date === '' ? DOTS : longDate(date);
}

/** The number, or dots to write it by hand. */
export function dossierNumber({ number }: Pick<PaperDossier, 'number'>): string {
  return number.trim() || DOTS;
}
