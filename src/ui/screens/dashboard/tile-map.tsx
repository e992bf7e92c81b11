import { Check } from 'lucide-preact';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { LEVELS, levelOf } from './recap.ts';
import type { KecamatanRecap } from './recap.ts';
import { isFresh } from './received.ts';
import { breakable, tileCells } from './tile-grid.ts';

interface TileMapProps {
  readonly kecamatan: readonly KecamatanRecap[];
  readonly asOf: string;
  /** Shows a kecamatan in the table. */
  readonly onOpen: (code: string) => void;
}

/** A tile for each kecamatan, where it lies, with how many of its villages were reached. */
export function TileMap({ kecamatan, asOf, onOpen }: TileMapProps) {
  const { map } = useOfficeText().dashboard;
  const cells = tileCells(kecamatan.map(({ code }) => code));
  return (
    <section>
      <h2 class="section-title mt-2">{map.title}</h2>
      <p class="text-muted mb-3 text-sm">{map.note}</p>
      <ul class="tiles grid-cols-5">
        {kecamatan.map((each) => {
          const [gridColumn, gridRow] = cells.get(each.code) ?? [];
          const fresh = isFresh(each.lastReceivedAt, asOf) ? 'tile-fresh' : '';
          return (
            <li key={each.code} class="contents">
              <button
                type="button"
                class={`tile tile-${levelOf(each)} ${fresh}`}
                style={{ gridColumn, gridRow }}
                aria-label={`${each.name}: ${map.reached(each.reached, each.villages)}`}
                onClick={() => onOpen(each.code)}
              >
                <b>
                  {each.reached}/{each.villages}
                </b>
                <span lang="id">{breakable(each.name)}</span>
                {levelOf(each) === 'all' && <Check aria-hidden="true" size={14} strokeWidth={3} />}
              </button>
            </li>
          );
        })}
      </ul>
      <Legend />
    </section>
  );
}

function Legend() {
  const { map } = useOfficeText().dashboard;
  return (
    <ul class="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm" aria-label={map.legend}>
      {LEVELS.map((level) => (
        <li key={level} class="flex items-center gap-1.5">
          <span class={`tile tile-swatch tile-${level}`} aria-hidden="true">
            {level === 'all' && <Check size={12} strokeWidth={3} />}
          </span>
          {map.levels[level]}
        </li>
      ))}
    </ul>
  );
}

/** The same for one kecamatan: a tile for each of its villages. */
export function VillageTiles({ kecamatan }: { readonly kecamatan: KecamatanRecap }) {
  const { map } = useOfficeText().dashboard;
  return (
    <section>
      <h2 class="section-title mt-2">{map.villagesTitle}</h2>
      <p class="text-muted mb-3 text-sm">{map.note}</p>
      <ul class="tiles grid-cols-3 sm:grid-cols-5">
        {kecamatan.villageRecaps.map(({ code, village, reached }) => (
          <li key={code} class={`tile min-h-12 ${reached > 0 ? 'tile-all' : 'tile-none'}`}>
            <span class="font-medium">{breakable(village.name)}</span>
            <span class="inline-flex items-center gap-1">
              {reached > 0 && <Check aria-hidden="true" size={12} strokeWidth={3} />}
              {reached > 0 ? map.villageReached : map.villageWaiting}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
