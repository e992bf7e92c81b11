import { MEETING_KINDS } from '../../../../domain/meeting.ts';
import type { MeetingKind } from '../../../../domain/meeting.ts';
import { useApp } from '../../../app.ts';
import { useText } from '../../../hooks/use-text.ts';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import type { MeetingFilter } from './groups.ts';

interface FiltersProps {
  readonly filter: MeetingFilter;
  readonly onChange: (filter: MeetingFilter) => void;
  /** Whether the person's area has more than one kecamatan. */
  readonly manyKecamatan: boolean;
}

/** Narrows the list: by the name of a region, by kecamatan, by kind. */
export function Filters({ filter, onChange, manyKecamatan }: FiltersProps) {
  const t = useText();
  const regions = useApp().regions.value;
  const kinds = MEETING_KINDS.map((kind) => ({ value: kind, label: t.meetings.kinds[kind] }));
  const kecamatan = (regions?.kecamatan ?? []).map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  return (
    <search class="mb-2">
      <TextField
        id="search"
        type="search"
        inputMode="search"
        label={t.meetings.search}
        value={filter.search}
        onInput={(search) => onChange({ ...filter, search })}
      />
      <div
        class={`grid gap-x-3 ${manyKecamatan ? 'grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))]' : ''}`}
      >
        {manyKecamatan ? (
          <SelectField
            id="kecamatan"
            label={t.meetings.kecamatan}
            emptyLabel={t.meetings.allKecamatan}
            options={kecamatan}
            value={filter.kecamatan}
            onInput={(code) => onChange({ ...filter, kecamatan: code })}
          />
        ) : null}
        <SelectField
          id="kind"
          label={t.meetings.kindLabel}
          emptyLabel={t.meetings.allKinds}
          options={kinds}
          value={filter.kind}
          onInput={(kind) => onChange({ ...filter, kind: kind as MeetingKind | '' })}
        />
      </div>
    </search>
  );
}
