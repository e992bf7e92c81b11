import type { RegencyRegions } from '../../domain/region.ts';
import { RECALLING } from './legal-basis.ts';
import type { PaperTeam, Wording } from './paper-team.ts';
import { fill, fillingOf } from './placeholders.ts';
import { decreeLevel } from './titles.ts';
import type { DecreeLevel } from './titles.ts';

const lines = (...items: string[]) => items.join('\n');

const CONCLUSION =
  'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan {pejabat} tentang {tentang};';

const FORMING: Omit<Wording, 'recalling'> = {
  considering: lines(
    'bahwa dalam rangka percepatan penanggulangan kemiskinan di {wilayah} {kabupaten}, diperlukan keterpaduan langkah pemerintah, masyarakat, lembaga pendidikan, dan dunia usaha;',
    'bahwa sebagai tindak lanjut sosialisasi pembentukan Tim Penanggulangan Kemiskinan pada tanggal {tanggal_rapat}, perlu membentuk {tim};',
    CONCLUSION,
  ),
  deciding: lines(
    'Membentuk {tim} dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.',
    'Tim sebagaimana dimaksud dalam Diktum KESATU melaksanakan tugasnya melalui kelompok kerja sebagai berikut:',
    'a. Kelompok Kerja Data dan Pengaduan: menghimpun, memeriksa, dan memutakhirkan data keluarga miskin, serta menerima dan menindaklanjuti pengaduan masyarakat;',
    'b. Kelompok Kerja Kemitraan dan Usaha: menjalin kemitraan dengan lembaga swadaya masyarakat, lembaga pendidikan, dan dunia usaha, serta mengembangkan usaha keluarga miskin; dan',
    'c. Kelompok Kerja Pemberdayaan dan Pendampingan: memberdayakan dan mendampingi keluarga miskin dalam mengikuti program penanggulangan kemiskinan.',
    'Dalam melaksanakan tugasnya, Tim sebagaimana dimaksud dalam Diktum KESATU bertanggung jawab kepada {pejabat} dan {pelaporan}.',
    'Biaya yang timbul sebagai akibat ditetapkannya Keputusan ini dibebankan pada {anggaran} dan sumber lain yang sah dan tidak mengikat.',
    'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
  ),
};

const AMENDING: Omit<Wording, 'recalling'> = {
  considering: lines(
    'bahwa {tim} telah dibentuk dengan {keputusan_lama};',
    'bahwa sehubungan dengan adanya pergantian anggota, susunan keanggotaan sebagaimana dimaksud dalam huruf a perlu diubah;',
    CONCLUSION,
  ),
  deciding: lines(
    'Mengubah Lampiran {keputusan_lama}, sehingga susunan keanggotaan {tim} menjadi sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.',
    'Ketentuan lain dalam Keputusan sebagaimana dimaksud dalam Diktum KESATU dinyatakan tetap berlaku.',
    'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
  ),
};

/** Whom the team reports to. Source: the article, desa/kelurahan → TPK Kecamatan → TKPKD. */
function reporting(level: DecreeLevel): string {
  const to =
    'melaporkan hasilnya kepada Tim Koordinasi Penanggulangan Kemiskinan Daerah {kabupaten}';
  return level === 'kecamatan' ? to : `${to} melalui Tim Penanggulangan Kemiskinan {kecamatan}`;
}

/**
 * The customary wording, its placeholders not yet filled in. The layout follows Permendagri
 * 111/2014, annex; the words are ours and meant to be changed.
 */
export function customaryWording(level: DecreeLevel, isAmendment: boolean): Wording {
  const { considering, deciding } = isAmendment ? AMENDING : FORMING;
  return {
    considering,
    recalling: RECALLING[level],
    deciding: deciding.replace('{pelaporan}', reporting(level)),
  };
}

/**
 * What holds where the team has no words of its own: the regency's template, else custom. What a
 * template considers and decides is about forming a team, so an amendment takes only its legal
 * basis.
 */
export function standingWording(
  team: PaperTeam,
  regions: RegencyRegions,
  template: Wording,
): Wording {
  const isAmendment = team.revision > 0;
  const custom = customaryWording(decreeLevel(team.regionCode), isAmendment);
  const filling = fillingOf(team, regions);
  const of = (part: keyof Wording, isOfForming: boolean) => {
    const own = isAmendment && isOfForming ? '' : template[part].trim();
    return fill(own || custom[part], filling);
  };
  return {
    considering: of('considering', true),
    recalling: of('recalling', false),
    deciding: of('deciding', true),
  };
}

/** The wording that prints: the team's own where it has some, else what stands behind it. */
export function wordingOf(team: PaperTeam, regions: RegencyRegions, template: Wording): Wording {
  const standing = standingWording(team, regions, template);
  const filling = fillingOf(team, regions);
  const of = (part: keyof Wording) => fill(team.own[part].trim(), filling) || standing[part];
  return {
    considering: of('considering'),
    recalling: of('recalling'),
    deciding: of('deciding'),
  };
}
