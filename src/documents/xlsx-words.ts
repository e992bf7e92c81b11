import type { Sex } from '../domain/identity/sex.ts';
import type { ProposalKind } from '../domain/proposal/kinds.ts';
import type { ProposalState } from '../domain/proposal/step.ts';
import type {
  FamilyField,
  MaritalStatus,
  PersonField,
  Relation,
} from '../domain/register/person.ts';

/** The words of the official list are Indonesian, whatever language the screens are read in. */
export const SHEET_NAMES: Readonly<Record<ProposalKind, string>> = {
  new: 'Usulan baru',
  correction: 'Perbaikan',
  removal: 'Hapus',
};

export const SEX_WORDS: Readonly<Record<Sex, string>> = { male: 'L', female: 'P' };

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  head: 'Kepala Keluarga',
  spouse: 'Suami/Istri',
  child: 'Anak',
  childInLaw: 'Menantu',
  grandchild: 'Cucu',
  parent: 'Orang Tua',
  parentInLaw: 'Mertua',
  relative: 'Famili Lain',
  helper: 'Pembantu',
  other: 'Lainnya',
};

export const MARITAL_WORDS: Readonly<Record<MaritalStatus, string>> = {
  single: 'Belum Kawin',
  married: 'Kawin',
  divorced: 'Cerai Hidup',
  widowed: 'Cerai Mati',
};

export const PREGNANT_WORDS: Readonly<Record<'yes' | 'no', string>> = { yes: 'Ya', no: 'Tidak' };

export const FIELD_WORDS: Readonly<Record<PersonField | FamilyField, string>> = {
  name: 'Nama',
  nik: 'NIK',
  sex: 'Jenis Kelamin',
  birthPlace: 'Tempat Lahir',
  birthDate: 'Tanggal Lahir',
  relation: 'Hubungan Keluarga',
  maritalStatus: 'Status Kawin',
  motherName: 'Nama Ibu Kandung',
  occupation: 'Pekerjaan',
  disability: 'Disabilitas',
  pregnant: 'Hamil',
  noKk: 'No. KK',
  address: 'Alamat',
  dusun: 'Dusun',
  rt: 'RT',
  rw: 'RW',
  phone: 'No. HP',
};

export const STATE_WORDS: Readonly<Record<ProposalState, string>> = {
  draft: 'Draf',
  agreed: 'Disetujui musyawarah',
  declined: 'Tidak disetujui',
  postponed: 'Ditunda',
  submitted: 'Diajukan',
  verified: 'Diverifikasi kecamatan',
  received: 'Diterima kabupaten',
  entered: 'Sudah dientri',
  returned: 'Dikembalikan',
  rejected: 'Ditolak',
  withdrawn: 'Dibatalkan',
};

export const COLUMN_WORDS = {
  number: 'No.',
  kecamatan: 'Kecamatan',
  village: 'Desa/Kelurahan',
  villageCode: 'Kode Wilayah',
  listNumber: 'ID Daftar',
  reason: 'Alasan',
  reasonNote: 'Keterangan Alasan',
  reasonDate: 'Tanggal Kejadian',
  field: 'Kolom',
  from: 'Data Lama',
  to: 'Data Baru',
  basis: 'Dasar',
  basisNumber: 'No. BA/SPTJM',
  basisDate: 'Tanggal BA/SPTJM',
  latitude: 'Lintang',
  longitude: 'Bujur',
  note: 'Catatan',
  state: 'Status',
  entryNumber: 'No. Entri',
  entryDate: 'Tanggal Entri',
} as const;

export const BASIS_WORDS = { musyawarah: 'Berita Acara', sptjm: 'SPTJM' } as const;
