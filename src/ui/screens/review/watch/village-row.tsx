import { ChevronDown, ChevronRight } from 'lucide-preact';
import type { VillageStanding } from '../../../../store/queries/teams/deadlines.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { officeAndPlace, personLabel } from '../../../record-words.ts';
import { stateText } from '../../../team/team-words.ts';
import { regionName } from '../../../words.ts';
import { DeadlineBadge } from '../shared/deadline-badge.tsx';
import { deadlineText } from '../shared/deadline-text.ts';

interface VillageRowProps {
  readonly standing: VillageStanding;
  readonly withKecamatan: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (code: string) => void;
}

/** A village's two weeks in a line; a tap shows who was there from it. */
export function VillageRow({ standing, withKecamatan, isOpen, onToggle }: VillageRowProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  const { village, kecamatan, deadline, state } = standing;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const id = `village-${village.code}`;
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        class="hover:bg-base-200 flex min-h-14 w-full items-center gap-3 px-4 py-3 text-start focus-visible:-outline-offset-2"
        onClick={() => onToggle(village.code)}
      >
        <Chevron aria-hidden="true" size={20} class="text-muted shrink-0" />
        <span class="grid min-w-0 grow gap-x-4 lg:grid-cols-[16rem_1fr_14rem] lg:items-center">
          <span class="min-w-0">
            <span class="block font-medium wrap-anywhere">{regionName(regions, village.code)}</span>
            {withKecamatan ? (
              <span class="text-muted block text-sm">
                {t.teamReview.watch.kecamatan} {kecamatan.name}
              </span>
            ) : null}
          </span>
          <span class="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 lg:mt-0">
            <DeadlineBadge kind={deadline.kind} />
            <span class="text-sm">{deadlineText(t, formats, deadline)}</span>
          </span>
          <span class="text-muted text-sm">{stateText(t, state)}</span>
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Attended standing={standing} /> : null}
      </div>
    </li>
  );
}

function Attended({ standing }: Pick<VillageRowProps, 'standing'>) {
  const t = useOfficeText();
  const formats = useFormats();
  const regions = useApp().regions.value;
  const { village, socialisation, team } = standing;
  const words = t.teamReview.watch;
  return (
    <div class="bg-base-200/60 px-4 py-3 ps-12">
      {socialisation === null ? (
        <p>{words.nobody}</p>
      ) : (
        <>
          <p class="font-semibold">{words.attended}</p>
          <ul class="mb-2 list-disc ps-5">
            {socialisation.attended.map((person, index) => {
              const place = { ...person, regionCode: village.code };
              const label = personLabel(t, regions, place);
              const office = officeAndPlace(t, regions, place);
              const who = person.representedBy
                ? words.representing(label, person.representedBy)
                : label;
              return (
                <li key={index}>
                  {who}
                  {label === office ? null : <span class="text-muted"> · {office}</span>}
                </li>
              );
            })}
          </ul>
          <a
            class="text-link inline-block min-h-12 py-3 pe-6"
            href={`/rapat/${socialisation.meeting.id}`}
          >
            {words.meeting(formats.shortDay(socialisation.meeting.fields.date))}
          </a>
        </>
      )}
      {team === undefined ? null : (
        <a class="text-link inline-block min-h-12 py-3" href={`/tim/${team.id}`}>
          {words.seeTeam}
        </a>
      )}
    </div>
  );
}
