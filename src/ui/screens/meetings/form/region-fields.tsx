import { regionLevel } from '../../../../domain/region.ts';
import { useApp } from '../../../app.ts';
import type { FieldProps } from '../../../hooks/use-draft-form.ts';
import { useText } from '../../../hooks/use-text.ts';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { regionName } from '../../../words.ts';
import type { RegionChoice } from './regions.ts';

interface RegionFieldsProps {
  readonly choices: readonly RegionChoice[];
  readonly kecamatan: FieldProps;
  readonly region: FieldProps;
}

/** For which region a meeting is: at once, or by kecamatan where there are many. */
export function RegionFields({ choices, kecamatan, region }: RegionFieldsProps) {
  const t = useText();
  const regions = useApp().regions.value;
  const { form } = t.meetings;
  // A facilitator's few regions, over one or two kecamatan, fit one list.
  const isShort = choices.reduce((sum, { codes }) => sum + codes.length, 0) <= 60;
  const shown = isShort
    ? choices
    : choices.filter((choice) => choice.kecamatan.code === kecamatan.value);
  const groups = shown.map((choice) => ({
    label: `Kecamatan ${choice.kecamatan.name}`,
    options: choice.codes.map((code) => ({
      value: code,
      label:
        regionLevel(code) === 'kecamatan'
          ? form.wholeKecamatan(choice.kecamatan.name)
          : regionName(regions, code),
    })),
  }));
  return (
    <>
      {isShort ? null : (
        <SelectField
          {...kecamatan}
          label={t.meetings.kecamatan}
          emptyLabel={form.chooseKecamatan}
          options={choices.map((choice) => ({
            value: choice.kecamatan.code,
            label: choice.kecamatan.name,
          }))}
        />
      )}
      <SelectField
        {...region}
        label={form.region}
        emptyLabel={form.chooseRegion}
        groups={groups}
        disabled={groups.length === 0}
      />
    </>
  );
}
