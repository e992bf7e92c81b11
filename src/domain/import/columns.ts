import { cellText } from './cell.ts';
import type { Row } from './cell.ts';
import { FIELD_MAX } from '../register/person.ts';
import type { RegisterField } from '../register/person.ts';

/** What a column of a list can be: a field of the register, or of the place it is for. */
export type ImportColumn =
  | RegisterField
  | 'rtRw'
  | 'birthPlaceAndDate'
  | 'villageCode'
  | 'villageName'
  | 'kecamatanCode'
  | 'kecamatanName'
  | 'regencyCode';

/** Which column of the file holds what, by its index from 0. */
export type ColumnMap = Readonly<Partial<Record<ImportColumn, number>>>;

/**
 * Headings by which lists call their columns, as `headingKey` writes them; the commoner first.
 * From lists of DTKS, BDT, BPNT and PKH, of SIKS-NG, OpenSID and family cards.
 */
const HEADINGS: Readonly<Record<ImportColumn, string>> = {
  nik: 'nik nonik nomornik noktp nomorktp nikktp nikart nikkrt nikpengurus nikanggota nikkpm nomorindukkependudukan nikdtks niksdh',
  noKk: 'nokk nomorkk kk nokartukeluarga nomorkartukeluarga nokeluarga nokkdtks kartukeluarga nkk',
  name: 'nama namalengkap namaart namaanggota namaanggotakeluarga namakpm namapengurus namapenerima namapenduduk namawarga namalengkapktp namapm namakrt namakepalakeluarga namakk',
  sex: 'jeniskelamin jk kelamin sex jnskelamin lp jnskel jenkel jeniskel gender jekel',
  birthPlace: 'tempatlahir tmplahir tmptlahir tptlahir tempatkelahiran kotalahir tmplhr tmptlhr',
  birthDate: 'tanggallahir tgllahir tgllhr tanggalkelahiran tgllahirpengurus tgllahirart',
  birthPlaceAndDate:
    'tempattanggallahir ttl tempattgllahir tmptgllahir tempatdantanggallahir tempattgllhr',
  relation:
    'hubungankeluarga hubkeluarga hubungan shdk hubkrt hubungandengankrt hubkepalakeluarga statushubungan hubungankk hubungandalamkeluarga hubungandengankepalakeluarga statushubungandalamkeluarga statushubungankeluarga statuskeluarga hubkel statusdalamkeluarga',
  maritalStatus:
    'statuskawin statusperkawinan statuspernikahan stakawin statusnikah stkawin kawin perkawinan statkawin',
  motherName: 'namaibukandung namaibu ibukandung namagadisibukandung namagadisibu ibu nmibukandung',
  occupation: 'pekerjaan jenispekerjaan kerja pekerjaanutama lapanganusaha stsbekerja',
  disability: 'disabilitas jenisdisabilitas jeniscacat cacat penyandangdisabilitas difabel',
  pregnant: 'hamil statushamil statuskehamilan kehamilan',
  address:
    'alamat alamatlengkap alamatktp alamatrumah alamattinggal alamatpengurus alamatdomisili jalan',
  dusun: 'dusun dukuh namadusun lingkungan dsn dusunlingkungan padukuhan kampung',
  rt: 'rt nort nomorrt kodert',
  rw: 'rw norw nomorrw koderw',
  rtRw: 'rtrw rtdanrw nortrw',
  phone:
    'nohp hp telepon notelp notelepon nomorhp nomortelepon telp handphone nowa whatsapp kontak',
  listNumber:
    'iddtks iddaftar idartbdt idart noartpbdtkemsos idartdtks iddtsen idindividu idanggota idartdtsen idsemesta idpbdtart nopesertapkh',
  listFamilyNumber:
    'idbdt idkeluarga nopbdtkemsos idrt idrumahtangga idbdtrt idkeluargadtsen idpbdt',
  programmes:
    'program bansos bantuan jenisbantuan programbantuan jenisbansos penerimabansos bantuansosial keterangantambahan kepesertaan',
  decile: 'desil desildtsen desilkesejahteraan desilnasional peringkat',
  villageCode:
    'kodedesa kddesa kodekelurahan kodewilayah kodedesakelurahan kodekemendagri kdkel kodekel kodewil kodewilayahkemendagri',
  villageName:
    'desa kelurahan desakelurahan namadesa namakelurahan nmdesa nmkel kelurahandesa namadesakelurahan namakelurahandesa desakel keldesa kel nmkelurahan nmdesakel',
  kecamatanCode: 'kodekecamatan kdkec kodekec',
  kecamatanName: 'kecamatan namakecamatan nmkec kec namakec nmkecamatan',
  regencyCode: 'kodekabupaten kdkab kodekab kdkabkota',
};

const COLUMN_OF = new Map(
  Object.entries(HEADINGS).flatMap(([column, list]) =>
    list
      .split(' ')
      .map((heading, rank): [string, { column: ImportColumn; rank: number }] => [
        heading,
        { column: column as ImportColumn, rank },
      ]),
  ),
);

/** A heading without case, spaces and marks: `No. KK` and `NO_KK` are `nokk`. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\(.*?\)|\[.*?\]/g, '')
    .replaceAll(/[^a-z]/g, '');
}

function headingKeyWhole(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}

function guessOne(heading: string): { column: ImportColumn; rank: number } | undefined {
  return COLUMN_OF.get(headingKey(heading)) ?? COLUMN_OF.get(headingKeyWhole(heading));
}

/** What each column most likely holds. Of two columns for one field, the better known heading wins. */
export function guessColumns(header: Row): ColumnMap {
  const best = new Map<ImportColumn, { index: number; rank: number }>();
  header.forEach((cell, index) => {
    const guess = guessOne(cellText(cell));
    if (guess === undefined) return;
    const there = best.get(guess.column);
    if (there === undefined || guess.rank < there.rank) {
      best.set(guess.column, { index, rank: guess.rank });
    }
  });
  return Object.fromEntries([...best].map(([column, { index }]) => [column, index]));
}

/** Rows that are looked through for the headings; lists carry titles above them. */
const HEADER_WITHIN = 25;

/** The row that holds the headings, by index from 0; null where no row has a name and one more. */
export function findHeader(rows: readonly Row[]): number | null {
  let best: { index: number; known: number } | null = null;
  rows.slice(0, HEADER_WITHIN).forEach((row, index) => {
    const columns = guessColumns(row);
    const known = Object.keys(columns).length;
    if (known >= 2 && known > (best?.known ?? 0)) best = { index, known };
  });
  return (best as { index: number } | null)?.index ?? null;
}

/** A map kept by headings, so that it fits the next list whatever the order of its columns. */
export type RememberedColumns = Readonly<Partial<Record<ImportColumn, string>>>;

/** What to remember of a map that a person has settled. */
export function rememberColumns(header: Row, columns: ColumnMap): RememberedColumns {
  return Object.fromEntries(
    Object.entries(columns).map(([column, index]) => [
      column,
      headingKeyWhole(cellText(header[index])),
    ]),
  );
}

/** The remembered map on a new header; where a heading is missing, the guess. */
export function recallColumns(header: Row, remembered: RememberedColumns): ColumnMap {
  const keys = header.map((cell) => headingKeyWhole(cellText(cell)));
  const recalled = Object.entries(remembered)
    .map(([column, key]): [string, number] => [column, keys.indexOf(key)])
    .filter(([, index]) => index >= 0);
  const taken = new Set(recalled.map(([, index]) => index));
  const guessed = Object.entries(guessColumns(header)).filter(
    ([column, index]) => !taken.has(index) && !Object.hasOwn(remembered, column),
  );
  return Object.fromEntries([...guessed, ...recalled]);
}

/** What a list cannot be read without, of what the map lacks: a name, and a village. */
export function lackingColumns(columns: ColumnMap, village: string): ImportColumn[] {
  const has = (column: ImportColumn) => columns[column] !== undefined;
  const lacks: ImportColumn[] = has('name') ? [] : ['name'];
  const hasVillage = village !== '' || has('villageName') || has('villageCode');
  return hasVillage ? lacks : [...lacks, 'villageName'];
}

const PARTS: Readonly<Partial<Record<ImportColumn, readonly RegisterField[]>>> = {
  rtRw: ['rt', 'rw'],
  birthPlaceAndDate: ['birthPlace', 'birthDate'],
};

/** The fields of the register that a list with these columns says something of. */
export function saidFields(columns: ColumnMap): ReadonlySet<RegisterField> {
  const all = Object.keys(columns) as ImportColumn[];
  const fields = all.flatMap((column): readonly ImportColumn[] => PARTS[column] ?? [column]);
  return new Set(fields.filter((field): field is RegisterField => field in FIELD_MAX));
}

/** `A`, `B` … `Z`, `AA`: a column as a spreadsheet names it. */
export function columnLetter(index: number): string {
  const rest = index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1);
  return `${rest}${String.fromCharCode(65 + (index % 26))}`;
}
