import { UsersRound } from 'lucide-preact';
import { maskNumber } from '../../../../domain/identity/mask.ts';
import { findingKey } from '../../../../domain/proposal/finding.ts';
import type { Finding } from '../../../../domain/proposal/finding.ts';
import { isDate } from '../../../../domain/time.ts';
import { useApp } from '../../../app.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { useFormats } from '../../../hooks/use-text.ts';
import { LinkButton } from '../../../parts/button.tsx';
import { regionFullName } from '../../../words.ts';
import { Why } from './explain.tsx';
import { useProposalForm } from './form-context.ts';
import type { FoundLikeness } from './use-likenesses.ts';

/** More of them say no more than the first few. */
const SHOWN = 5;

/** Of what is found for one member: the person, not the card, which the family has. */
export function MemberLikenesses({ memberId }: { readonly memberId: string }) {
  const { proposalForm } = useOfficeText();
  const { findings, likenesses } = useProposalForm();
  const own = findings.filter(
    ({ code, memberId: of }) => of === memberId && (code === 'same_nik' || code === 'same_person'),
  );
  const found = likenesses.filter(
    (one) => one.memberId === memberId && one.grounds.some((ground) => ground !== 'noKk'),
  );
  return (
    <Panel
      title={proposalForm.likeness.title}
      label={proposalForm.explain.whyDifferent}
      findings={own}
      found={found}
      ofCard={false}
    />
  );
}

/** Families that have the same card number. */
export function CardLikenesses() {
  const { proposalForm } = useOfficeText();
  const { findings, likenesses } = useProposalForm();
  const own = findings.filter(({ code }) => code === 'same_kk');
  const same = likenesses.filter(({ grounds }) => grounds.includes('noKk'));
  // those of the register with the card are one family: its first stands for all
  const once = new Map<string, FoundLikeness>();
  for (const one of same) {
    const { known, source } = one;
    const key = source === 'register' ? (known?.regionCode ?? '') : (known?.id ?? source);
    if (!once.has(key)) once.set(key, one);
  }
  return (
    <Panel
      title={proposalForm.likeness.familyTitle}
      label={proposalForm.explain.whyDifferentFamily}
      findings={own}
      found={[...once.values()]}
      ofCard
    />
  );
}

interface PanelProps {
  readonly title: string;
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly found: readonly FoundLikeness[];
  readonly ofCard: boolean;
}

/** The id of the panel in which a likeness stands. */
export function likenessId(finding: Finding): string {
  return `like-${findingKey(finding).replaceAll(':', '-')}`;
}

function Panel({ title, label, findings, found, ofCard }: PanelProps) {
  const { proposalForm } = useOfficeText();
  const { isHeld } = useProposalForm();
  const [first] = findings;
  if (first === undefined) return null;
  return (
    <section
      id={likenessId(first)}
      tabIndex={-1}
      aria-label={title}
      class="border-warning bg-warning-tint rounded-box mb-5 border-2 p-3"
    >
      <output class="flex items-center gap-2 font-semibold">
        <UsersRound aria-hidden="true" size={20} class="text-warning shrink-0" />
        {title}
      </output>
      {isHeld ? <p class="mt-1 font-medium">{proposalForm.likeness.first}</p> : null}
      <ul class="my-2 grid gap-3">
        {found.slice(0, SHOWN).map((one, index) => (
          <li key={one.known?.id ?? index} class="bg-base-100 rounded-field p-3">
            <Found like={one} ofCard={ofCard} />
          </li>
        ))}
      </ul>
      <Why findings={findings} label={label} />
    </section>
  );
}

function Found({ like, ofCard }: { readonly like: FoundLikeness; readonly ofCard: boolean }) {
  const t = useOfficeText();
  const formats = useFormats();
  const { db, regions } = useApp();
  const { known, source, grounds } = like;
  const words = t.proposalForm.likeness;
  const isMember = known !== null && source === 'proposal';
  const proposalId = useLive(
    async () =>
      isMember ? ((await db.rows('proposalMember').get(known.id))?.parentId ?? null) : null,
    [isMember, known?.id],
  );
  const shared = grounds.filter((one) => (one === 'noKk') === ofCard);
  const alike = shared.map((one) => t.proposals.grounds[one]).join(', ');
  if (known === null) {
    return (
      <>
        <p class="font-semibold">{words.veiled}</p>
        <p class="text-sm">
          {words.where[source]}: {alike}
        </p>
        <p class="text-muted text-sm">{words.veiledText}</p>
      </>
    );
  }
  const name = known.name.trim() || t.proposals.unnamed;
  const href = isMember ? `/usulan/${proposalId ?? ''}` : `/warga/${known.id}`;
  const joins = ofCard && source === 'register';
  return (
    <>
      <p class="font-semibold wrap-anywhere">{name}</p>
      <p class="text-sm wrap-anywhere tabular-nums">
        {[
          known.nik === '' ? '' : `NIK ${maskNumber(known.nik)}`,
          isDate(known.birthDate) ? words.born(formats.shortDay(known.birthDate)) : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p class="text-muted text-sm">{regionFullName(regions.value, known.regionCode)}</p>
      <p class="text-sm">
        {words.where[source]}: <strong>{alike}</strong>
      </p>
      {isMember && !proposalId ? null : (
        <div class="mt-2">
          <LinkButton
            wide
            href={joins ? `/warga/${known.id}/usul/new` : href}
            label={joins ? undefined : words.sameOf(name)}
          >
            {joins ? words.sameFamily : words.same}
          </LinkButton>
        </div>
      )}
    </>
  );
}
