import { X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Role } from '../../../domain/role.ts';
import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { IconButton } from '../../parts/button.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { List, ListItem } from '../../parts/list.tsx';
import { regionFullName, regionName } from '../../words.ts';
import { startingKecamatan } from './roster.ts';

interface ScopePickerProps {
  readonly id: string;
  readonly role: Role;
  /** Region codes, with commas between them. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
}

/** Codes as a form keeps them. */
export const splitScopes = (value: string): string[] => value.split(',').filter(Boolean);

/** Chooses whom an account works for: villages, a kecamatan, or the whole regency. */
export function ScopePicker(props: ScopePickerProps) {
  const { regions } = useApp();
  const t = useOfficeText().accounts.form;
  const regency = regions.value;
  if (regency === null) return null;
  if (props.role === 'facilitator') return <VillagePicker {...props} />;
  if (props.role === 'regency') return <p class="mb-5">{t.wholeRegency(regency.name)}</p>;
  return (
    <SelectField
      id={props.id}
      label={t.kecamatan}
      value={props.value}
      error={props.error}
      options={regency.kecamatan.map(({ code, name }) => ({ value: code, label: name }))}
      onInput={props.onInput}
    />
  );
}

function VillagePicker({ id, value, error, onInput }: ScopePickerProps) {
  const regions = useApp().regions.value;
  const t = useOfficeText().accounts.form;
  const chosen = splitScopes(value);
  const [kecamatan, setKecamatan] = useState(() => startingKecamatan(chosen));
  const villages = regions?.kecamatan.find(({ code }) => code === kecamatan)?.villages ?? [];
  const toggle = (code: string, isChosen: boolean) =>
    onInput([...chosen.filter((each) => each !== code), ...(isChosen ? [code] : [])].sort().join());
  return (
    <>
      <SelectField
        id={id}
        label={t.villages}
        hint={t.villagesHint}
        error={error}
        value={kecamatan}
        emptyLabel={t.kecamatan}
        options={(regions?.kecamatan ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onInput={setKecamatan}
      />
      {villages.length > 0 && (
        <fieldset class="mb-5 grid gap-2 sm:grid-cols-2">
          <legend class="sr-only">{t.villages}</legend>
          {villages.map((village) => (
            <label key={village.code} class="choice">
              <input
                type="checkbox"
                class="checkbox checkbox-primary"
                checked={chosen.includes(village.code)}
                onInput={(event) => toggle(village.code, event.currentTarget.checked)}
              />
              <span>{regionName(regions, village.code)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {chosen.length > 0 && (
        <>
          <p class="mb-2 font-semibold">{t.chosen(chosen.length)}</p>
          <List label={t.chosen(chosen.length)}>
            {chosen.map((code) => {
              const name = regionFullName(regions, code);
              return (
                <ListItem
                  key={code}
                  title={name}
                  end={
                    <IconButton
                      icon={X}
                      label={t.removeVillage(name)}
                      onClick={() => toggle(code, false)}
                    />
                  }
                />
              );
            })}
          </List>
        </>
      )}
    </>
  );
}
