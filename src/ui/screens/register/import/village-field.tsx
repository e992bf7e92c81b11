import { isWithin } from '../../../../domain/region.ts';
import { useApp } from '../../../app.ts';
import { useAccount } from '../../../hooks/use-account.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { SelectField } from '../../../parts/fields/choice-field.tsx';
import { regionName } from '../../../words.ts';

interface VillageFieldProps {
  /** Whether the list names no village at all. */
  readonly isAsked: boolean;
  readonly village: string;
  readonly onVillage: (code: string) => void;
}

/** The village of rows that name none, among those of the person's area. */
export function VillageField({ isAsked, village, onVillage }: VillageFieldProps) {
  const words = useOfficeText().registerImport.columns;
  const { regions } = useApp();
  const { scopes } = useAccount();
  const groups = (regions.value?.kecamatan ?? [])
    .map(({ name, villages }) => ({
      label: name,
      options: villages
        .filter(({ code }) => scopes.some((scope) => isWithin(code, scope)))
        .map(({ code }) => ({ value: code, label: regionName(regions.value, code) })),
    }))
    .filter(({ options }) => options.length > 0);
  return (
    <SelectField
      id="list-village"
      label={words.village}
      hint={words.villageHint}
      required={isAsked}
      groups={groups}
      {...(isAsked ? {} : { emptyLabel: words.villageNone })}
      value={village}
      onInput={onVillage}
    />
  );
}
