import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Kecamatan, RegencyRegions } from '../../src/domain/region.ts';
import { UnknownRegency, buildRegency } from '../../src/server/regions/build.ts';
import { loadRegency } from '../../src/server/regions/load.ts';

const count = (kecamatan: Kecamatan, kind: 'desa' | 'kelurahan') =>
  kecamatan.villages.filter((village) => village.kind === kind).length;

const allVillages = (regions: RegencyRegions) => regions.kecamatan.flatMap((each) => each.villages);

let cacheDir: string;
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'tpk-regions-'));
});
afterEach(() => {
  rmSync(cacheDir, { recursive: true });
});

describe('Blora, which comes with the app', () => {
  const blora = () => loadRegency('33.16', cacheDir);

  it('has 16 kecamatan, 271 desa and 24 kelurahan', () => {
    const counts = blora().kecamatan.map((each) => [
      each.code,
      each.name,
      count(each, 'desa'),
      count(each, 'kelurahan'),
    ]);
    expect(counts).toEqual([
      ['33.16.01', 'Jati', 12, 0],
      ['33.16.02', 'Randublatung', 16, 2],
      ['33.16.03', 'Kradenan', 10, 0],
      ['33.16.04', 'Kedungtuban', 17, 0],
      ['33.16.05', 'Cepu', 11, 6],
      ['33.16.06', 'Sambong', 10, 0],
      ['33.16.07', 'Jiken', 11, 0],
      ['33.16.08', 'Jepon', 24, 1],
      ['33.16.09', 'Blora', 16, 12],
      ['33.16.10', 'Tunjungan', 15, 0],
      ['33.16.11', 'Banjarejo', 20, 0],
      ['33.16.12', 'Ngawen', 27, 2],
      ['33.16.13', 'Kunduran', 25, 1],
      ['33.16.14', 'Todanan', 25, 0],
      ['33.16.15', 'Bogorejo', 14, 0],
      ['33.16.16', 'Japah', 18, 0],
    ]);
    expect(allVillages(blora())).toHaveLength(295);
  });

  it('is named, sorted by code and written as people write', () => {
    const { name, province } = blora();
    expect({ name, province }).toEqual({ name: 'Kabupaten Blora', province: 'Jawa Tengah' });
    const codes = allVillages(blora()).map((village) => village.code);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(295);
    const names = allVillages(blora()).map((village) => village.name);
    expect(names).toContain('Karangjati');
    expect(names.filter((village) => !/^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+)*$/u.test(village))).toEqual(
      [],
    );
  });

  it('keeps a desa and a kelurahan of the same name apart', () => {
    const namesakes = allVillages(blora()).filter((village) => village.name === 'Tambahrejo');
    expect(namesakes.map((village) => village.kind).sort()).toEqual(['desa', 'kelurahan']);
  });

  it('is what the package would build today', () => {
    expect(blora()).toEqual(buildRegency('33.16'));
    expect(readdirSync(cacheDir)).toEqual([]);
  });
});

describe('another regency', () => {
  it('is built once and then read from the cache', () => {
    const rembang = loadRegency('33.17', cacheDir);
    expect(rembang.name).toBe('Kabupaten Rembang');
    expect(rembang.kecamatan).toHaveLength(14);
    expect(allVillages(rembang)).toHaveLength(294);
    const cached = join(cacheDir, 'regions', '33.17.json');
    expect(readdirSync(join(cacheDir, 'regions'))).toEqual(['33.17.json']);
    writeFileSync(cached, JSON.stringify({ ...rembang, name: 'from the cache' }));
    expect(loadRegency('33.17', cacheDir).name).toBe('from the cache');
  });

  it('has names with commas and apostrophes whole', () => {
    const names = allVillages(buildRegency('35.27')).map((village) => village.name);
    expect(names).toContain("Tamba'an");
    expect(allVillages(buildRegency('14.02')).map((village) => village.name)).toContain(
      'Lambang Sari I, II, III',
    );
  });
});

describe('a code that is no regency', () => {
  it.each(['33.99', '33', '33.16.09', '3316', '', '../../etc'])('%j is refused', (code) => {
    expect(() => loadRegency(code, cacheDir)).toThrow(UnknownRegency);
    expect(() => loadRegency(code, cacheDir)).toThrow(`"${code}"`);
    expect(readdirSync(cacheDir)).toEqual([]);
  });
});
