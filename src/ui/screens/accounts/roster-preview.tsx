import { useApp } from '../../app.ts';
import { useText } from '../../hooks/use-text.ts';
import { Notice } from '../../parts/notice.tsx';
import { areaText } from './account-view.ts';
import type { RosterOutcome } from './use-roster.ts';

/** Rows drawn; the rest is counted. */
const SHOWN = 40;

/** What a list will make, before it does. */
export function RosterPreview({ fresh, known }: RosterOutcome) {
  const { regions } = useApp();
  const t = useText();
  const texts = t.accounts.roster;
  return (
    <section>
      <Notice tone="success" title={texts.ready(fresh.length)} live>
        {known.length > 0 && <p>{texts.skipped(known.length)}</p>}
      </Notice>
      <h2 class="section-title">{texts.preview}</h2>
      <div class="rounded-box border-base-300 bg-base-100 mb-4 overflow-x-auto border">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{texts.line}</th>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.role}</th>
              <th scope="col">{texts.area}</th>
            </tr>
          </thead>
          <tbody>
            {fresh.slice(0, SHOWN).map(({ line, name, role, scopes }) => (
              <tr key={line}>
                <td>{line}</td>
                <td>{name}</td>
                <td>{t.common.roles[role]}</td>
                <td>{areaText(scopes, regions.value, t.accounts.andMore)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {fresh.length > SHOWN && (
          <p class="text-muted px-4 py-3">{texts.moreRows(fresh.length - SHOWN)}</p>
        )}
      </div>
    </section>
  );
}
