import { CircleAlert, Info, TriangleAlert } from 'lucide-preact';
import { findingKey, levelOf } from '../../domain/proposal/finding.ts';
import type { Finding } from '../../domain/proposal/finding.ts';
import type { LocalRow } from '../../store/types.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { findingLine, missingLines } from './words.ts';

const LOOK = {
  blocking: { icon: CircleAlert, ink: 'text-error' },
  reason: { icon: TriangleAlert, ink: 'text-warning' },
  notice: { icon: Info, ink: 'text-info' },
} as const;

const LEVELS = ['blocking', 'reason', 'notice'] as const;

interface FindingsListProps {
  readonly findings: readonly Finding[];
  readonly explanations: Readonly<Record<string, string>>;
  readonly members: readonly Pick<LocalRow<'proposalMember'>, 'id' | 'fields'>[];
}

/**
 * What is to be mended, then what is to be explained, then what is merely said; fields that are
 * empty in one line for each person.
 */
export function FindingsList({ findings, explanations, members }: FindingsListProps) {
  const t = useOfficeText();
  const { check } = t.proposalPage;
  return (
    <ul class="grid gap-2">
      {missingLines(t, findings, members).map((line) => (
        <li key={line} class="flex gap-2">
          <CircleAlert aria-hidden="true" size={18} class="text-error mt-0.5 shrink-0" />
          <span class="min-w-0 wrap-anywhere">
            <span class="sr-only">{t.proposals.levels.blocking}: </span>
            {line}
          </span>
        </li>
      ))}
      {LEVELS.flatMap((level) =>
        findings
          .filter((one) => levelOf(one) === level && one.code !== 'field_missing')
          .map((one) => {
            const key = findingKey(one);
            const why = (explanations[key] ?? '').trim();
            const { icon: Icon, ink } = LOOK[level];
            return (
              <li key={key} class="flex gap-2">
                <Icon aria-hidden="true" size={18} class={`mt-0.5 shrink-0 ${ink}`} />
                <span class="min-w-0 wrap-anywhere">
                  <span class="sr-only">{t.proposals.levels[level]}: </span>
                  {findingLine(t, one, members)}
                  {why === '' ? null : (
                    <span class="text-muted block text-sm">{check.explained(why)}</span>
                  )}
                </span>
              </li>
            );
          }),
      )}
    </ul>
  );
}
