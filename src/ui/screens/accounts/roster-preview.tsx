import { useApp } from '../../app.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { List, ListItem } from '../../parts/list.tsx';
import { Notice } from '../../parts/notice.tsx';
import { areaText } from './account-view.ts';
import type { RosterOutcome } from './use-roster.ts';

/** Rows drawn; the rest is counted. */
const SHOWN = 40;

/** What a list will make, before it does. */
export function RosterPreview({ fresh, known }: RosterOutcome) {
  const { regions } = useApp();
  const t = useOfficeText();
  const texts = t.accounts.roster;
  return (
    <section>
      <Notice tone="success" title={texts.ready(fresh.length)} live>
        {known.length > 0 && <p>{texts.skipped(known.length)}</p>}
      </Notice>
      <h2 class="section-title">{texts.preview}</h2>
      <List label={texts.preview}>
        {fresh.slice(0, SHOWN).map(({ line, name, role, scopes }) => (
          <ListItem
            key={line}
            title={name}
            detail={`${t.common.roles[role]} · ${areaText(scopes, regions.value, t.accounts.andMore)}`}
            end={<span class="text-muted text-sm">{texts.line(line)}</span>}
          />
        ))}
      </List>
      {fresh.length > SHOWN && (
        <p class="text-muted mb-4">{texts.moreRows(fresh.length - SHOWN)}</p>
      )}
    </section>
  );
}
