import { readNik } from '../../../../domain/identity/nik.ts';
import { ageOn } from '../../../../domain/register/age.ts';
import { LISTING_FIELDS, PERSON_FIELDS } from '../../../../domain/register/person.ts';
import type { RegisterField } from '../../../../domain/register/person.ts';
import { wibDate } from '../../../../domain/time.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { valueWord } from '../../../proposal/words.ts';
import { listWord } from '../../../register/list-words.ts';

/** The card and where the family lives stand with the family and in the title. */
const SHOWN: readonly RegisterField[] = [
  ...PERSON_FIELDS.filter((field) => field !== 'name'),
  'address',
  'phone',
  ...LISTING_FIELDS,
];
/** Said even where the list says nothing: they are what proposals are about. */
const ALWAYS: ReadonlySet<RegisterField> = new Set(['nik', 'sex', 'birthDate', 'relation']);

/** What the list says of a person, the NIK whole. */
export function PersonFacts({ person }: { readonly person: LocalRow<'registerPerson'> }) {
  const t = useOfficeText();
  const formats = useFormats();
  const { now } = useApp();
  const { fields, updated } = person;
  const { nikFault, nikMissing, ...words } = t.register.person;
  const age = ageOn(fields.birthDate, wibDate(now()));
  const shown = SHOWN.filter((field) => fields[field] !== '' || ALWAYS.has(field));
  const nikRemark =
    fields.nik === '' ? nikMissing : readNik(fields.nik).fault === null ? null : nikFault;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" class="section-title">
        {words.facts}
      </h2>
      <dl class="card-box grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
        {shown.map((field) => (
          <div key={field} class="min-w-0">
            <dt class="text-muted text-sm">{listWord(t, field)}</dt>
            <dd
              class={`wrap-anywhere tabular-nums ${field === 'nik' ? 'text-lg font-semibold' : ''}`}
            >
              {valueWord(t, formats, field, fields[field])}
              {field === 'birthDate' && age !== null ? ` (${words.age(age)})` : ''}
              {field === 'nik' && nikRemark !== null ? (
                <span class="text-warning block text-sm font-medium">{nikRemark}</span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <p class="text-muted mb-4 text-sm">
        {words.updated(formats.shortDay(wibDate(Date.parse(updated.occurredAt))))}
      </p>
    </section>
  );
}
