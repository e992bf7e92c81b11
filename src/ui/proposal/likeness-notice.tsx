import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { Notice } from '../parts/notice.tsx';

/** Whom the server found alike in the regency when it was handed in; never who that is. */
export function ServerLikenesses({ entry: { row, members } }: { readonly entry: ProposalEntry }) {
  const t = useOfficeText();
  const { likenesses } = t.proposalPage;
  const found = row.fields.likenesses ?? [];
  if (found.length === 0) return null;
  const nameOf = (memberId: string | null) =>
    members.find(({ id }) => id === memberId)?.fields.name.trim() ||
    (memberId === null ? t.proposals.fields.noKk : t.proposals.unnamed);
  return (
    <Notice tone="warning" title={likenesses.title}>
      <p>{likenesses.text}</p>
      <ul class="mt-1 grid gap-1">
        {found.map(({ memberId, grounds, source }, index) => (
          <li key={index} class="wrap-anywhere">
            {likenesses.line(
              nameOf(memberId),
              grounds.map((one) => t.proposals.grounds[one]).join(', '),
              likenesses.sources[source],
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
