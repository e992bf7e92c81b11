import { UserPlus } from 'lucide-preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { holderOf } from '../../../domain/team.ts';
import type { Place } from '../../../domain/team-history.ts';
import { newId } from '../../../store/new-id.ts';
import { teamCandidates } from '../../../store/queries/teams/candidates.ts';
import type { Candidate } from '../../../store/queries/teams/candidates.ts';
import { useApp } from '../../app.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { placeFromParam, placeParam, placeText } from '../../team/team-words.ts';
import { regionName } from '../../words.ts';
import { ChoiceList, Nobody } from './pick/choice-list.tsx';
import { useCandidateOption, useMemberOption } from './pick/choice-rows.tsx';
import { choicesFor, matching } from './pick/groups.ts';
import { PersonForm } from './pick/person-form.tsx';
import { usePicks } from './pick/use-picks.ts';
import { newcomerFrom } from './shared/candidate-words.ts';
import { MissingTeam } from './shared/missing-team.tsx';
import { useSeating } from './shared/use-seating.ts';
import type { Sitter } from './shared/use-seating.ts';
import { useTeam } from './shared/use-team.ts';
import type { OpenTeam } from './shared/use-team.ts';

/** From how many people on a search is of use. */
const MANY = 12;

/** Fills a place: from the attendance list, from the team, or by typing a name. */
export default function PickScreen() {
  const t = useText();
  const { db } = useApp();
  const team = useTeam();
  const place = placeFromParam(useRoute().query['tempat']);
  const regionCode = team?.regionCode;
  const candidates = useLive(
    async () => (regionCode === undefined ? [] : teamCandidates(db, regionCode)),
    [regionCode],
  );
  if (!team || candidates === undefined || place === null || !team.isOpen) {
    const isLoading = team === undefined || (team !== null && candidates === undefined);
    return <MissingTeam title={t.teams.title} loading={isLoading} />;
  }
  return <Pick key={placeParam(place)} team={team} place={place} candidates={candidates} />;
}

interface PickProps {
  readonly team: OpenTeam;
  readonly place: Place;
  readonly candidates: readonly Candidate[];
}

function Pick({ team, place, candidates }: PickProps) {
  const t = useText();
  const regions = useApp().regions.value;
  const { route } = useLocation();
  const { seat } = useSeating(team);
  const [sought, setSought] = useState('');
  const [typedCount, setTypedCount] = useState(0);
  const { pick } = t.teams;
  const isMany = place.post === null;
  const param = placeParam(place);
  const picks = usePicks(`team/${team.id}/pick/${param}`);

  const { composition, id } = team;
  const choices = choicesFor(id, place, composition, candidates);
  const toOption = useCandidateOption();
  const toMember = useMemberOption(composition.posts);
  const holder = place.post === null ? null : holderOf(composition, place.post);
  const count = choices.attended.length + choices.near.length + choices.elsewhere.length;

  const sitterOf = (chosenId: string): Sitter[] => {
    const candidate = choices.attended.find(({ attendanceId }) => attendanceId === chosenId);
    if (candidate !== undefined) return [{ kind: 'new', person: newcomerFrom(id, candidate) }];
    const member = composition.members.find((one) => one.id === chosenId);
    return member === undefined ? [] : [{ kind: 'member', member }];
  };
  // those who came on the team by another way meanwhile are not added again
  const chosen = new Set([...picks.chosen].filter((each) => sitterOf(each).length > 0));

  const pickOne = async (chosenId: string) => {
    const failure = await seat(place, sitterOf(chosenId));
    if (failure === null) route(`/tim/${id}`);
    else announce(failure.text);
  };
  const addMany = async () => {
    const failure = await seat(place, [...chosen].flatMap(sitterOf));
    if (failure !== null) return announce(failure.text);
    await picks.forget();
    route(`/tim/${id}`);
    return undefined;
  };

  const listProps = isMany
    ? { chosen, onPick: picks.toggle }
    : { chosen: undefined, onPick: pickOne };
  if (isMany && !picks.ready) return <MissingTeam title={t.teams.title} loading />;
  return (
    <Page
      title={placeText(t, place)}
      subtitle={t.teams.teamOf(regionName(regions, team.regionCode))}
      back={`/tim/${id}`}
      footer={
        isMany && chosen.size > 0 ? (
          <Button kind="primary" wide icon={UserPlus} onClick={addMany}>
            {pick.addMany(chosen.size)}
          </Button>
        ) : undefined
      }
    >
      {holder === null ? null : <Notice tone="info">{pick.replaces(holder.name)}</Notice>}
      {isMany && picks.restored && chosen.size > 0 ? (
        <Notice tone="info">{pick.keptPicks}</Notice>
      ) : null}
      {count > MANY ? (
        <TextField
          id="sought"
          type="search"
          label={pick.search}
          value={sought}
          onInput={setSought}
        />
      ) : null}
      <ChoiceList
        id="attended"
        title={pick.fromAttendance}
        options={matching(choices.attended, sought).map(toOption)}
        empty={<Nobody text={pick.attendanceEmpty} sought={sought} />}
        {...listProps}
      />
      <ChoiceList
        id="near"
        title={pick.fromTeam}
        options={matching(choices.near, sought).map(toMember)}
        {...listProps}
      />
      <section aria-labelledby="typed">
        <h2 id="typed" class="section-title">
          {pick.type}
        </h2>
        <PersonForm
          key={typedCount}
          draft={`team/${id}/person/${param}`}
          element={place.post === 'responsible' ? 'government' : ''}
          kind={isMany ? 'plain' : 'primary'}
          submit={async (person) => {
            const newcomer = { ...person, id: newId(), attendanceId: null };
            const failure = await seat(place, [{ kind: 'new', person: newcomer }]);
            if (failure !== null) return failure;
            if (isMany) setTypedCount((before) => before + 1);
            else route(`/tim/${id}`);
            return null;
          }}
        />
      </section>
      <ChoiceList
        id="elsewhere"
        title={pick.elsewhere}
        text={pick.elsewhereText}
        options={matching(choices.elsewhere, sought).map(toMember)}
        {...listProps}
      />
    </Page>
  );
}
