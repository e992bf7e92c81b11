import type { KeptPerson } from '../../store/queries/register/register-index.ts';
import { useApp } from '../app.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { ListButton, ListLink } from '../parts/list.tsx';
import { regionName } from '../words.ts';
import { bornText, homeText, inLine, nikText } from './person-words.ts';

interface PersonRowProps {
  readonly person: KeptPerson;
  /** Whether the village is named: of use where there are several. */
  readonly withVillage: boolean;
  /** Whether a proposal about the person is under way. */
  readonly hasProposal?: boolean;
  /** What a tap does; left out, it leads to the person's page. */
  readonly onPick?: (person: KeptPerson) => unknown;
}

/** Somebody of the list in a line, with the NIK hidden but for its end. */
export function PersonRow({ person, withVillage, hasProposal = false, onPick }: PersonRowProps) {
  const t = useOfficeText().register;
  const { regions } = useApp();
  const home = inLine(
    homeText(t, person),
    withVillage ? regionName(regions.value, person.regionCode) : '',
  );
  const content = {
    title: person.name === '' ? t.unnamed : person.name,
    detail: (
      <>
        {inLine(nikText(t, person), bornText(t, person))}
        {home === '' ? null : <span class="block">{home}</span>}
      </>
    ),
    end: hasProposal ? <span class="text-info text-sm font-medium">{t.hasProposal}</span> : null,
  };
  if (onPick !== undefined) return <ListButton {...content} onClick={() => onPick(person)} />;
  return <ListLink {...content} href={`/warga/${person.id}`} />;
}
