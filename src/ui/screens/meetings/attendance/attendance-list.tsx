import { PenLine, Printer } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { isFilled } from '../../../../domain/attendance.ts';
import type { LocalRow } from '../../../../store/types.ts';
import { useApp } from '../../../app.ts';
import { DisputeNotice } from '../../../conflict/dispute-notice.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { Button, LinkButton } from '../../../parts/button.tsx';
import { Page } from '../../../parts/page.tsx';
import { regionFullName } from '../../../words.ts';
import { meetingTitle } from '../shared/meeting-words.ts';
import { CameCount } from './came-count.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { EmptyList } from './empty-list.tsx';
import { nextUnsigned } from './groups.ts';
import type { Place } from './groups.ts';
import { PersonSheet } from './person-sheet.tsx';
import { PlaceList } from './place-list.tsx';
import { RemovedPlaces } from './removed-places.tsx';
import { SignatureSheet } from './signature-sheet.tsx';
import { Toolbar } from './toolbar.tsx';
import { usePlaceActs } from './use-place-acts.ts';
import type { PlaceActs } from './use-place-acts.ts';
import { usePlaceFilter } from './use-place-filter.ts';
import { WalkInLine } from './walk-in-line.tsx';

/** Fewer than these are found by looking. */
const LONG_LIST = 12;

interface AttendanceListProps {
  readonly meeting: LocalRow<'meeting'>;
  /** In the list's order, with those taken off it. */
  readonly places: readonly Place[];
  readonly mayRecord: boolean;
}

/** The list as it is worked on while people come in. */
export function AttendanceList({ meeting, places, mayRecord }: AttendanceListProps) {
  const t = useText();
  const regions = useApp().regions.value;
  const { id, regionCode, fields } = meeting;
  const isOpen = mayRecord && fields.state === 'open';
  const listed = places.filter((place) => !place.fields.removed);
  const view = usePlaceFilter(listed);
  const { touch } = view;
  const kept = usePlaceActs(id);
  const acts = useMemo<PlaceActs>(() => {
    const toggle = (place: Place) => {
      touch(place);
      return kept.toggle(place);
    };
    return { ...kept, toggle };
  }, [kept, touch]);
  const [edited, setEdited] = useState<string | null>(null);
  const [signing, setSigning] = useState<string | null>(null);

  const filled = listed.filter((place) => isFilled(place.fields.status)).length;
  const count = <CameCount filled={filled} listed={listed.length} />;
  return (
    <Page
      title={t.attendance.title}
      subtitle={`${meetingTitle(t, fields.kind, regionCode)} · ${regionFullName(regions, regionCode)}`}
      back={`/rapat/${id}`}
      footer={
        isOpen ? (
          <WalkInLine meeting={meeting} count={count} />
        ) : (
          <p class="border-base-300 bg-base-100 rounded-box border p-3 text-center">{count}</p>
        )
      }
    >
      <ClosedNotice meeting={meeting} mayRecord={mayRecord} />
      <DisputeNotice meetingId={id} record="attendance" />
      {listed.length === 0 ? (
        <EmptyList meeting={meeting} mayFill={isOpen} />
      ) : (
        <>
          <Toolbar view={view} isLong={listed.length > LONG_LIST} />
          <PlaceList
            places={view.shown}
            meetingRegion={regionCode}
            isOpen={isOpen}
            acts={acts}
            onMore={setEdited}
            onSign={setSigning}
          />
          {view.shown.length === 0 ? (
            <div class="py-6 text-center">
              <p class="text-muted mb-3">{t.attendance.nothingFound}</p>
              <Button
                onClick={() => {
                  view.find('');
                  view.choose('all');
                }}
              >
                {t.attendance.showAll}
              </Button>
            </div>
          ) : null}
          <div class="mb-4 grid gap-2 sm:grid-cols-2">
            {isOpen && view.counts.unsigned > 0 ? (
              <Button
                icon={PenLine}
                wide
                onClick={() => setSigning(nextUnsigned(listed, null)?.id ?? null)}
              >
                {t.attendance.signRound(view.counts.unsigned)}
              </Button>
            ) : null}
            <LinkButton icon={Printer} wide href={`/rapat/${id}/cetak`}>
              {t.attendance.printSheet}
            </LinkButton>
          </div>
        </>
      )}
      {isOpen ? (
        <RemovedPlaces
          places={places.filter((place) => place.fields.removed)}
          onPutBack={acts.putBack}
        />
      ) : null}
      <PersonSheet
        place={listed.find((place) => place.id === edited) ?? null}
        meetingRegion={regionCode}
        acts={acts}
        onClose={() => setEdited(null)}
        onSign={setSigning}
      />
      <SignatureSheet
        places={listed}
        placeId={signing}
        meetingId={id}
        isOpen={isOpen}
        acts={acts}
        onTurn={setSigning}
      />
    </Page>
  );
}
