import { UserPlus } from 'lucide-preact';
import { inFours } from '../../../../domain/identity/mask.ts';
import { readFamily } from '../../../../store/queries/register/people.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { List, ListItem, ListLink } from '../../../parts/list.tsx';
import { relationWord } from '../../../proposal/words.ts';
import { bornText, inLine, nikText } from '../../../register/person-words.ts';

type PersonRow = LocalRow<'registerPerson'>;

interface FamilyProps {
  readonly person: PersonRow;
  readonly mayPropose: boolean;
}

/** Everybody on the person's family card, as the list of the village has it. */
export function Family({ person, mayPropose }: FamilyProps) {
  const t = useOfficeText().register;
  const { db } = useApp();
  const { noKk } = person.fields;
  const { regionCode } = person;
  const family = useLive(() => readFamily(db, { regionCode, noKk }), [regionCode, noKk]);
  const words = t.person;
  return (
    <section aria-labelledby="family">
      <h2 id="family" class="section-title">
        {words.family}
      </h2>
      <p class="mb-2 tabular-nums">
        {noKk === '' ? words.noFamily : words.familyNumber(inFours(noKk))}
      </p>
      {family === undefined || noKk === '' ? null : <Members people={family} own={person.id} />}
      {mayPropose ? (
        <LinkButton wide icon={UserPlus} href={`/warga/${person.id}/usul/new`}>
          {words.addMember}
        </LinkButton>
      ) : null}
    </section>
  );
}

interface MembersProps {
  readonly people: readonly PersonRow[];
  /** Id of the person whose page it is. */
  readonly own: string;
}

function Members({ people, own }: MembersProps) {
  const t = useOfficeText();
  const words = t.register.person;
  if (people.every(({ id }) => id === own)) return <p class="text-muted mb-4">{words.alone}</p>;
  return (
    <List label={words.family}>
      {people.map(({ id, fields }) => {
        const content = {
          title: fields.name === '' ? t.register.unnamed : fields.name,
          detail: (
            <>
              {inLine(relationWord(t, fields.relation), bornText(t.register, fields))}
              <span class="block">{nikText(t.register, fields)}</span>
            </>
          ),
        };
        return id === own ? (
          <ListItem
            key={id}
            {...content}
            end={<span class="text-muted text-sm">{words.this}</span>}
          />
        ) : (
          <ListLink key={id} {...content} href={`/warga/${id}`} />
        );
      })}
    </List>
  );
}
