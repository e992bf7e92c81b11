import type { TeamState } from '../../../../domain/team-step.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { stateText } from '../../../team/team-words.ts';
import { KINDS } from './standings.ts';
import type { KecamatanCounts } from './standings.ts';

interface KecamatanTableProps {
  readonly rows: readonly KecamatanCounts[];
  readonly ownTeams: ReadonlyMap<string, TeamState>;
  /** Code of the kecamatan that is shown alone; empty for all. */
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** A row a kecamatan: how many of its villages stand where, and its own team. */
export function KecamatanTable({ rows, ownTeams, chosen, onChoose }: KecamatanTableProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { kinds, kecamatan: heading, ownTeams: ownHeading } = t.teamReview.watch;
  return (
    <div class="rounded-box border-base-300 bg-base-100 overflow-x-auto border">
      <table class="w-full border-collapse tabular-nums">
        <thead>
          <tr class="border-base-300 border-b text-sm">
            <th scope="col" class="px-3 py-2 text-start">
              {heading}
            </th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col" class="px-2 py-2 text-end">
                {kinds[kind]}
              </th>
            ))}
            <th scope="col" class="hidden px-3 py-2 text-start sm:table-cell">
              {ownHeading}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kecamatan, counts }) => {
            const isChosen = kecamatan.code === chosen;
            return (
              <tr
                key={kecamatan.code}
                class={`border-base-300 border-b last:border-0 ${isChosen ? 'bg-primary/10' : ''}`}
              >
                <th scope="row" class="text-start font-medium">
                  <button
                    type="button"
                    aria-pressed={isChosen}
                    class="min-h-12 w-full px-3 text-start underline-offset-3 hover:underline"
                    onClick={() => onChoose(isChosen ? '' : kecamatan.code)}
                  >
                    {kecamatan.name}
                  </button>
                </th>
                {KINDS.map((kind) => (
                  <td key={kind} class={`px-2 text-end ${counts[kind] === 0 ? 'text-muted' : ''}`}>
                    {formats.number(counts[kind])}
                  </td>
                ))}
                <td class="hidden px-3 text-sm sm:table-cell">
                  {stateText(t, ownTeams.get(kecamatan.code) ?? null)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
