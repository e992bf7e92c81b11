import type { RegencyRegions } from '../../src/domain/region.ts';

/** Two kecamatan of Blora, with names that repeat within and across them. */
export const SMALL_REGENCY: RegencyRegions = {
  code: '33.16',
  name: 'Kabupaten Blora',
  province: 'Jawa Tengah',
  kecamatan: [
    {
      code: '33.16.08',
      name: 'Jepon',
      villages: [
        { code: '33.16.08.1001', name: 'Jepon', kind: 'kelurahan' },
        { code: '33.16.08.2002', name: 'Sumberejo', kind: 'desa' },
      ],
    },
    {
      code: '33.16.09',
      name: 'Blora',
      villages: [
        { code: '33.16.09.1001', name: 'Tambahrejo', kind: 'kelurahan' },
        { code: '33.16.09.2001', name: 'Tambahrejo', kind: 'desa' },
        { code: '33.16.09.2002', name: 'Sumberejo', kind: 'desa' },
        { code: '33.16.09.2003', name: 'Andongrejo', kind: 'desa' },
      ],
    },
  ],
};
