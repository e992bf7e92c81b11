import { CircleAlert, Lightbulb } from 'lucide-preact';
import type { LucideIcon } from 'lucide-preact';
import { checkTeam } from '../../../../domain/team.ts';
import type { Finding } from '../../../../domain/team.ts';
import { useText } from '../../../hooks/use-text.ts';
import { Notice } from '../../../parts/notice.tsx';
import { findingText } from '../../../team/team-words.ts';
import { findingHref } from '../shared/team-links.ts';
import type { OpenTeam } from '../shared/use-team.ts';

interface Line {
  readonly text: string;
  readonly href: string | undefined;
}

function linesOf(
  team: OpenTeam,
  findings: readonly Finding[],
  wording: (finding: Finding) => string,
): Line[] {
  // two people of one name are one thing to look at
  const lines = new Map<string, Line>();
  for (const finding of findings) {
    const text = wording(finding);
    if (!lines.has(text)) lines.set(text, { text, href: findingHref(team, finding) });
  }
  return [...lines.values()];
}

/** What a team lacks before it can be sent, and what is merely unusual about it, each once. */
export function useLeft(team: OpenTeam): { blocking: Line[]; advisory: Line[] } {
  const t = useText();
  const { composition, limits } = team;
  const found = checkTeam(composition, limits);
  const wording = (finding: Finding) => findingText(t, finding, composition);
  return {
    blocking: linesOf(team, found.blocking, wording),
    advisory: linesOf(team, found.advisory, wording),
  };
}

/** What is left to do before a team can be sent, each with the way to it. */
export function Left({ team }: { readonly team: OpenTeam }) {
  const t = useText();
  const { left } = t.teams;
  const { blocking, advisory } = useLeft(team);
  const isReady = blocking.length === 0 && team.conflicts.length === 0;
  // of a team that nobody is on yet, everything is unusual
  const isEmpty = team.composition.members.every(({ removed }) => removed);
  return (
    <section id="kurang" aria-labelledby="left" class="scroll-mt-20">
      <h2 id="left" class="section-title">
        {left.title}
      </h2>
      {team.conflicts.map(({ id }) => (
        <Notice key={id} tone="warning" title={left.disputed(1)}>
          <a href={`#pilihan-${id}`} class="text-link inline-block py-3">
            {left.disputedText}
          </a>
        </Notice>
      ))}
      {isReady ? (
        <Notice tone="success" title={left.complete}>
          {left.completeText}
        </Notice>
      ) : null}
      {blocking.length === 0 ? null : (
        <Lines title={left.blocking} lines={blocking} icon={CircleAlert} ink="text-warning" />
      )}
      {advisory.length === 0 || isEmpty ? null : (
        <Lines title={left.advisory} lines={advisory} icon={Lightbulb} ink="text-muted" />
      )}
    </section>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly icon: LucideIcon;
  readonly ink: string;
}

/** Findings in words; each that can be mended is a link to where. */
export function Lines({ title, lines, icon: Icon, ink }: LinesProps) {
  return (
    <section class="card-box" aria-label={title}>
      <p class="font-semibold">{title}</p>
      <ul class="mt-1">
        {lines.map(({ text, href }) => (
          <li key={text} class="flex items-start gap-2">
            <Icon aria-hidden="true" size={18} class={`mt-[0.95rem] shrink-0 ${ink}`} />
            {href === undefined ? (
              <span class="py-3">{text}</span>
            ) : (
              <a href={href} class="text-link grow py-3">
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
