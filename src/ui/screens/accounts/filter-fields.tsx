import { ROLES } from '../../../domain/role.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { ACCOUNT_STATES } from './account-view.ts';
import type { AccountFilter } from './filter.ts';

interface FilterFieldsProps {
  readonly filter: AccountFilter;
  readonly onFilter: (filter: AccountFilter) => void;
}

/** Search and filters over the list of accounts. */
export function FilterFields({ filter, onFilter }: FilterFieldsProps) {
  const t = useOfficeText();
  return (
    <div class="grid grid-cols-2 gap-x-3">
      <div class="col-span-2">
        <TextField
          id="search"
          type="search"
          inputMode="search"
          label={t.accounts.search}
          value={filter.words}
          onInput={(words) => onFilter({ ...filter, words })}
        />
      </div>
      <SelectField
        id="role-filter"
        label={t.accounts.roleFilter}
        value={filter.role}
        emptyLabel={t.accounts.allRoles}
        options={ROLES.map((value) => ({ value, label: t.common.roles[value] }))}
        onInput={(role) => onFilter({ ...filter, role })}
      />
      <SelectField
        id="state-filter"
        label={t.accounts.stateFilter}
        value={filter.state}
        emptyLabel={t.accounts.allStates}
        options={ACCOUNT_STATES.map((value) => ({ value, label: t.accounts.states[value] }))}
        onInput={(state) => onFilter({ ...filter, state })}
      />
    </div>
  );
}
