const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Titles before a name, forms of address, marks of the dead, and what joins a father's name or a
 * second one, without dots. What stands in the
 * register beside a name differs from card to card, so none of it counts. `i`, `m` and `st` are
 * not here: they are names, or parts of them.
 */
export const PREFIXES = words(
  'h hj kh k haji hajah hajjah ust ustad ustadz ustadzah kyai kiai nyai gus ' +
    'dr drg drs dra ir prof apt ns tn ny nn sdr sdri bp bpk bapak pak ibu bu mbah mbok ' +
    'alm almh almarhum almarhumah r rr ra rm rp raden rngt tb bin binti bte alias als',
);

/** Degrees after a name that no name is spelled like, without dots. */
export const DEGREES = words(
  'spd spdi spdsd sag ssos ssosi skom skm skep skeb ssi sip spt spsi shi sthi stp strkeb ' +
    'mpd mpdi mag msi mkom mkes mhum msos mt mba phd lc amd amdkeb amdkep amk amakeb sst bsc msc',
);

/** Degrees that could also be a short name: they count as such only with dots or after a comma. */
export const SHORT_DEGREES = words('se sh st sp ss sked si mm mh ma me a ba ap');

/** Ways to write and shorten common first parts of a name, folded, with what they stand for. */
export const SAME_NAME: ReadonlyMap<string, string> = new Map([
  ...[
    'moh',
    'muh',
    'mohd',
    'muhd',
    'mhd',
    'mohamad',
    'mohamed',
    'muhamed',
    'muhamat',
    'mohamat',
  ].map((way): [string, string] => [way, 'muhamad']),
  ...['ah', 'ahmat', 'acmad', 'akmad'].map((way): [string, string] => [way, 'ahmad']),
  ['abd', 'abdul'],
  ['abdl', 'abdul'],
  ['st', 'siti'],
  ['sit', 'siti'],
  ['nr', 'nur'],
]);
