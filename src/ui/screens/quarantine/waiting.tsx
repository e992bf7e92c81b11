import { Check, X } from 'lucide-preact';
import { mayAnywhere } from '../../../domain/role.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { HandoverTexts } from '../../../i18n/id/handover.ts';
import type { QuarantinedDevice } from '../../../protocol/quarantine.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useHandoverText } from '../../hooks/use-handover-text.ts';
import { useFormats } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { scopeText } from '../../words.ts';

export interface WaitingDevice {
  readonly device: QuarantinedDevice;
  /** Whose it was; undefined where the account is out of sight. */
  readonly person: string | undefined;
}

interface WaitingProps {
  readonly of: WaitingDevice;
  readonly onDecide: (accept: boolean) => void;
}

/** What waits of one phone: whose, when, for where, and what kind of work. */
export function Waiting({ of: { device, person }, onDecide }: WaitingProps) {
  const { quarantine } = useHandoverText();
  const formats = useFormats();
  const account = useAccount();
  const { revokedAt } = device;
  const made = spanOf(device, quarantine, formats);
  return (
    <article class="card-box">
      <h2 class="font-semibold">{person ?? quarantine.unknownPerson}</h2>
      <p class="text-muted text-sm">
        {device.label} · {quarantine.received(formats.moment(device.receivedAt))}
      </p>
      <p class="text-muted text-sm">
        {revokedAt === null ? quarantine.alive : quarantine.revoked(formats.moment(revokedAt))}
      </p>
      <Places of={device} />
      <ul class="mt-2 list-disc ps-5">
        {kindsOf(device.names, quarantine.kinds).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {device.photos === 0 ? null : <li>{quarantine.photos(device.photos)}</li>}
      </ul>
      {made === null ? null : <p class="mt-2 text-sm">{made}</p>}
      {mayAnywhere(account, 'device.revoke') ? (
        <div class="mt-3 flex flex-wrap gap-2">
          <Button icon={Check} onClick={() => onDecide(true)}>
            {quarantine.accept}
          </Button>
          <Button kind="danger" icon={X} onClick={() => onDecide(false)}>
            {quarantine.refuse}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

/** Where the work belongs; nothing where none of it can be told. */
export function Places({ of: { regions } }: { readonly of: QuarantinedDevice }) {
  const { quarantine } = useHandoverText();
  const known = useApp().regions.value;
  if (regions.length === 0) return null;
  return <p class="mt-2">{quarantine.places(scopeText(known, regions))}</p>;
}

/** When the work was done; null where nothing of it can be read. */
function spanOf(
  { from, until }: QuarantinedDevice,
  words: HandoverTexts['quarantine'],
  formats: Formats,
): string | null {
  if (from === null || until === null) return null;
  const [first, last] = [formats.moment(from), formats.moment(until)];
  return first === last ? words.madeAt(first) : words.made(first, last);
}

type Kind = keyof HandoverTexts['quarantine']['kinds'];

/** What a person calls the intents, by the first part of their names. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  meeting: 'meeting',
  attendance: 'attendance',
  photo: 'photo',
  team: 'team',
  member: 'team',
  teamPhoto: 'team',
  proposal: 'proposal',
  proposalMember: 'proposal',
  proposalPhoto: 'proposal',
  dossier: 'dossier',
  dossierPhoto: 'dossier',
  conflict: 'conflict',
  setting: 'setting',
  unreadable: 'unreadable',
};

function kindsOf(
  names: QuarantinedDevice['names'],
  words: HandoverTexts['quarantine']['kinds'],
): string[] {
  const counts = new Map<Kind, number>();
  for (const [name, count] of Object.entries(names)) {
    const kind = KIND_OF[name.split('.')[0] ?? ''] ?? 'other';
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return [...counts].map(([kind, count]) => words[kind](count));
}
