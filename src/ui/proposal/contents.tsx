import type { ComponentChildren } from 'preact';
import { familyChanges, personChanges } from '../../domain/proposal/correction.ts';
import type { ProposalSettings } from '../../domain/proposal/settings.ts';
import {
  FAMILY_FIELDS,
  PERSON_FIELDS,
  familyFieldsOf,
  personFieldsOf,
} from '../../domain/register/person.ts';
import type { ProposalEntry } from '../../store/queries/proposals/list.ts';
import type { LocalRow } from '../../store/types.ts';
import { useOfficeText } from '../hooks/use-office-text.ts';
import { useFormats } from '../hooks/use-text.ts';
import { ChangeList } from './change-list.tsx';
import { Facts } from './facts.tsx';
import type { Beside } from './facts.tsx';
import { reasonWord, relationWord } from './words.ts';

interface ContentsProps {
  readonly entry: ProposalEntry;
  readonly settings: ProposalSettings;
  readonly beside?: Beside | undefined;
  /** Whether fields that are empty are shown too: for whoever may ask for them. */
  readonly withEmpty?: boolean | undefined;
}

/** All that a proposal says, by its kind; photos and its way stand apart. */
export function ProposalContents(props: ContentsProps) {
  const { kind } = props.entry.row.fields;
  return (
    <>
      <Why {...props} />
      {kind === 'correction' ? <Correction {...props} /> : <Whole {...props} />}
      <Besides {...props} />
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of it under its heading. */
function Part({ title, children }: PartProps) {
  return (
    <section aria-label={title}>
      <h2 class="section-title">{title}</h2>
      <div class="card-box">{children}</div>
    </section>
  );
}

function Why({ entry, settings, beside }: ContentsProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { kind, reason, reasonNote, reasonDate, decision } = entry.row.fields;
  const { contents } = t.proposalPage;
  return (
    <Part title={contents.reason}>
      <p class="font-semibold wrap-anywhere">
        {reasonWord(t, settings, kind, reason) || t.proposals.empty}
        {reasonDate === '' ? '' : `, ${formats.shortDay(reasonDate)}`}
      </p>
      {reasonNote === '' ? null : <p class="wrap-anywhere">{reasonNote}</p>}
      {['reason', 'reasonNote', 'reasonDate'].map((field) => beside?.(field, null))}
      {decision === '' ? null : (
        <p class="mt-2 text-sm wrap-anywhere">
          {contents.decision}: {decision}
        </p>
      )}
    </Part>
  );
}

function Whole({ entry, beside, withEmpty }: ContentsProps) {
  const t = useOfficeText();
  const { row, members } = entry;
  const { contents } = t.proposalPage;
  const concerned = members.filter(({ fields }) => fields.concerned);
  const others = members.filter(({ fields }) => !fields.concerned);
  return (
    <>
      <Part title={row.fields.kind === 'removal' ? contents.leaving : contents.proposed}>
        <div class="grid gap-4">
          {concerned.map((member) => (
            <div key={member.id}>
              <Name member={member} />
              <Facts
                of={personFieldsOf(member.fields)}
                fields={PERSON_FIELDS.filter((field) => field !== 'name' || beside !== undefined)}
                memberId={member.id}
                beside={beside}
                withEmpty={withEmpty}
              />
            </div>
          ))}
          {concerned.length === 0 ? <p class="text-muted">{contents.nothing}</p> : null}
        </div>
      </Part>
      {others.length === 0 ? null : (
        <Part title={contents.registered}>
          <ul class="grid gap-1">
            {others.map((member) => (
              <li key={member.id}>
                <Name member={member} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={contents.family}>
        <Facts
          of={familyFieldsOf(row.fields)}
          fields={FAMILY_FIELDS}
          memberId={null}
          beside={beside}
          withEmpty={withEmpty}
        />
      </Part>
    </>
  );
}

function Name({ member: { fields } }: { readonly member: LocalRow<'proposalMember'> }) {
  const t = useOfficeText();
  const relation = relationWord(t, fields.relation);
  return (
    <p class="mb-1 font-semibold wrap-anywhere">
      {fields.name.trim() || t.proposals.unnamed}
      {relation === '' ? null : <span class="text-muted text-sm font-normal"> · {relation}</span>}
    </p>
  );
}

function Correction({ entry, beside, withEmpty }: ContentsProps) {
  const t = useOfficeText();
  const { row, members } = entry;
  const { contents } = t.proposalPage;
  const family = familyFieldsOf(row.fields);
  const ofFamily = familyChanges(row.fields.familyWas, family);
  const changed = members
    .filter(({ fields }) => fields.concerned)
    .map((member) => ({
      member,
      changes: personChanges(member.id, member.fields.was, personFieldsOf(member.fields)),
    }));
  return (
    <>
      <Part title={contents.changes}>
        <div class="grid gap-4">
          {changed.map(({ member, changes }) => (
            <div key={member.id}>
              <Name member={member} />
              <ChangeList changes={changes} beside={beside} />
            </div>
          ))}
          {ofFamily.length === 0 ? null : (
            <div>
              <p class="mb-1 font-semibold">{contents.family}</p>
              <ChangeList changes={ofFamily} beside={beside} />
            </div>
          )}
        </div>
      </Part>
      <details class="mb-4">
        <summary class="text-link min-h-12 cursor-pointer py-3">{contents.rest}</summary>
        <div class="card-box mt-1 grid gap-4">
          {changed.map(({ member, changes }) => (
            <div key={member.id}>
              <Name member={member} />
              <Facts
                of={personFieldsOf(member.fields)}
                fields={restOf(PERSON_FIELDS, changes)}
                memberId={member.id}
                beside={beside}
                withEmpty={withEmpty}
              />
            </div>
          ))}
          <Facts
            of={family}
            fields={restOf(FAMILY_FIELDS, ofFamily)}
            memberId={null}
            beside={beside}
            withEmpty={withEmpty}
          />
        </div>
      </details>
    </>
  );
}

function restOf<F extends string>(
  fields: readonly F[],
  changes: readonly { readonly field: string }[],
): F[] {
  const changed = new Set(changes.map(({ field }) => field));
  return fields.filter((field) => !changed.has(field));
}

function Besides({ entry, beside }: ContentsProps) {
  const t = useOfficeText();
  const formats = useFormats();
  const { note, location } = entry.row.fields;
  const { contents } = t.proposalPage;
  const whole = beside?.('', null) ?? null;
  const ofMembers = beside?.('members', null) ?? null;
  return (
    <>
      {whole === null && ofMembers === null ? null : (
        <div class="card-box">
          {whole}
          {ofMembers}
        </div>
      )}
      {note === '' ? null : (
        <Part title={contents.note}>
          <p class="wrap-anywhere whitespace-pre-line">{note}</p>
          {beside?.('note', null)}
        </Part>
      )}
      {location === null ? null : (
        <Part title={contents.location}>
          <p class="tabular-nums">
            {contents.coordinates(location.latitude.toFixed(5), location.longitude.toFixed(5))}
          </p>
          {location.accuracy === null ? null : (
            <p class="text-muted text-sm">
              {contents.accuracy(formats.number(Math.round(location.accuracy)))}
            </p>
          )}
        </Part>
      )}
    </>
  );
}
