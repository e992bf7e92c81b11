import { RotateCcw } from 'lucide-preact';
import * as v from 'valibot';
import { TEAM_LIMITS } from '../../../domain/team.ts';
import type { TeamLimits } from '../../../domain/team.ts';
import type { OfficeCatalogue } from '../../hooks/use-office-text.ts';
import { record } from '../../act.ts';
import { useApp } from '../../app.ts';
import { useDraftForm } from '../../hooks/use-draft-form.ts';
import type { Round } from '../../hooks/use-round.ts';
import { useOfficeText } from '../../hooks/use-office-text.ts';
import { Button } from '../../parts/button.tsx';
import { DraftNotice } from '../../parts/draft-notice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { announce } from '../../parts/undo.tsx';

const NAMES = ['deadlineDays', 'pokjaMembersMin', 'pokjaMembersMax'] as const;
type Name = (typeof NAMES)[number];
type Typed = Record<Name, string>;

/** Least and most of each number, by `protocol/setting-records.ts`. */
const RANGES: Readonly<Record<Name, readonly [least: number, most: number]>> = {
  deadlineDays: [1, 365],
  pokjaMembersMin: [0, 50],
  pokjaMembersMax: [1, 200],
};

function wholeNumber(t: OfficeCatalogue, name: Name) {
  const [least, most] = RANGES[name];
  const isFit = (typed: string) =>
    /^\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
  const message = t.settings.errors.whole(t.settings[name], least, most);
  return v.pipe(v.string(), v.trim(), v.check(isFit, message));
}

function limitsSchema(t: OfficeCatalogue) {
  return v.pipe(
    v.object({
      deadlineDays: wholeNumber(t, 'deadlineDays'),
      pokjaMembersMin: wholeNumber(t, 'pokjaMembersMin'),
      pokjaMembersMax: wholeNumber(t, 'pokjaMembersMax'),
    }),
    v.forward(
      v.partialCheck(
        [['pokjaMembersMin'], ['pokjaMembersMax']],
        ({ pokjaMembersMin, pokjaMembersMax }) =>
          Number(pokjaMembersMin) <= Number(pokjaMembersMax),
        t.settings.errors.order,
      ),
      ['pokjaMembersMax'],
    ),
  );
}

const typedOf = (limits: TeamLimits): Typed => ({
  deadlineDays: String(limits.deadlineDays),
  pokjaMembersMin: String(limits.pokjaMembersMin),
  pokjaMembersMax: String(limits.pokjaMembersMax),
});

interface LimitsFormProps {
  readonly limits: TeamLimits;
  readonly regencyCode: string;
  readonly round: Round;
}

/** Days of the deadline, and how many members a pokja shall have. */
export function LimitsForm({ limits, regencyCode, round }: LimitsFormProps) {
  const t = useOfficeText();
  const app = useApp();
  const form = useDraftForm<Typed, Typed>({
    draft: 'settings/limits',
    schema: limitsSchema(t),
    initial: typedOf(limits),
    async submit(output, changed) {
      const isSame = Object.keys(changed).length === 0;
      const value = Object.fromEntries(NAMES.map((name) => [name, Number(output[name])]));
      const args = { regionCode: regencyCode, name: 'teamSettings' as const, value };
      const failure = isSame ? null : await record(app, [{ name: 'setting.put', args }]);
      if (failure !== null) return failure;
      round.saved();
      announce(isSame ? t.settings.nothingChanged : t.settings.limitsSaved);
      return null;
    },
  });
  if (!form.ready) return null;
  const given = typedOf(TEAM_LIMITS);
  const isGiven = NAMES.every((name) => form.values[name] === given[name]);
  const hints: Typed = {
    deadlineDays: t.settings.deadlineHint(TEAM_LIMITS.deadlineDays),
    pokjaMembersMin: t.settings.membersHint(TEAM_LIMITS.pokjaMembersMin),
    pokjaMembersMax: t.settings.membersHint(TEAM_LIMITS.pokjaMembersMax),
  };
  return (
    <section aria-labelledby="limits" class="max-w-2xl">
      <h2 id="limits" class="section-title">
        {t.settings.limits}
      </h2>
      <form
        noValidate
        class="card-box"
        onSubmit={(event) => {
          event.preventDefault();
          void round.run(form.submit);
        }}
      >
        <ErrorSummary {...form.summary} />
        <DraftNotice form={form} />
        <p class="mb-4">{t.settings.limitsText}</p>
        {NAMES.map((name) => (
          <TextField
            key={name}
            {...form.field(name)}
            label={t.settings[name]}
            hint={hints[name]}
            inputMode="numeric"
            maxLength={3}
          />
        ))}
        <div class="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.settings.saveLimits}
          </Button>
          {isGiven ? null : (
            <Button
              kind="quiet"
              icon={RotateCcw}
              onClick={() => NAMES.forEach((name) => form.set(name, given[name]))}
            >
              {t.settings.reset}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
