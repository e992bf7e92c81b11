import { Camera } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { PHOTOS_PER_MEETING } from '../../../domain/meeting.ts';
import { may } from '../../../domain/role.ts';
import { listPhotos } from '../../../store/queries/meetings.ts';
import { readQueue } from '../../../store/queries/outbox.ts';
import type { LocalRow } from '../../../store/types.ts';
import { useApp } from '../../app.ts';
import { DisputeNotice } from '../../conflict/dispute-notice.tsx';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useFormats, useText } from '../../hooks/use-text.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { announce } from '../../parts/undo.tsx';
import { regionFullName } from '../../words.ts';
import { ClosedNotice } from './attendance/closed-notice.tsx';
import { addPhoto } from '../../photos/add-photo.ts';
import { PhotoCard } from '../../photos/photo-card.tsx';
import { Picker } from '../../photos/picker.tsx';
import { Progress } from '../../photos/progress.tsx';
import { meetingTitle } from './shared/meeting-words.ts';
import { MissingMeeting } from './shared/missing-meeting.tsx';
import { useMeeting, useMeetingId } from './shared/use-meeting.ts';

/** A meeting's photos, up to three. */
export default function MeetingPhotos() {
  const t = useText();
  const meeting = useMeeting(useMeetingId());
  if (!meeting) return <MissingMeeting title={t.photos.title} loading={meeting === undefined} />;
  return <Photos meeting={meeting} />;
}

function Photos({ meeting }: { readonly meeting: LocalRow<'meeting'> }) {
  const t = useText();
  const formats = useFormats();
  const app = useApp();
  const account = useAccount();
  const { id, regionCode, fields } = meeting;
  const photos = useLive(() => listPhotos(app.db, id), [id]) ?? [];
  const queue = useLive(() => readQueue(app.db), []);
  const uploading = new Set((queue?.photos ?? []).map(({ attachmentId }) => attachmentId));
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const mayRecord = may(account, 'meeting.record', regionCode);
  const isOpen = mayRecord && fields.state === 'open';
  const isFull = photos.length >= PHOTOS_PER_MEETING;

  const add = async (file: File) => {
    setFailure(null);
    setShare(0);
    const added = await addPhoto(
      app,
      file,
      (photo) => ({ name: 'photo.add', args: { ...photo, meetingId: id } }),
      setShare,
    );
    setShare(null);
    if ('failure' in added) setFailure(added.failure);
    else announce(t.photos.saved(formats.bytes(added.size)));
  };

  return (
    <Page
      title={t.photos.title}
      subtitle={`${meetingTitle(t, fields.kind, regionCode)} · ${regionFullName(app.regions.value, regionCode)}`}
      back={`/rapat/${id}`}
      footer={
        isOpen && !isFull ? (
          <Picker disabled={share !== null} onPick={(file) => void add(file)} />
        ) : undefined
      }
    >
      <ClosedNotice meeting={meeting} mayRecord={mayRecord} />
      <DisputeNotice meetingId={id} record="attachment" />
      {failure === null ? null : (
        <Notice
          tone="error"
          live
          actions={<Button onClick={() => setFailure(null)}>{t.photos.dismiss}</Button>}
        >
          {failure}
        </Notice>
      )}
      <p class="mb-3 font-semibold">
        {isFull
          ? t.photos.full(PHOTOS_PER_MEETING)
          : t.photos.count(photos.length, PHOTOS_PER_MEETING)}
      </p>
      {share === null ? null : <Progress share={share} />}
      {photos.length === 0 && share === null ? (
        <Empty icon={Camera} title={t.photos.emptyTitle} text={t.photos.emptyText} />
      ) : (
        <ul class="grid gap-3 sm:grid-cols-2">
          {photos.map((photo, index) => (
            <PhotoCard
              key={photo.id}
              photo={photo}
              number={index + 1}
              alt={t.photos.altOf(index + 1, photo.fields.caption)}
              change={(changes) => ({
                name: 'photo.edit',
                args: { id: photo.id, meetingId: id, changes },
              })}
              isOpen={isOpen}
              isUploading={uploading.has(photo.id)}
            />
          ))}
        </ul>
      )}
      {isOpen ? <p class="text-muted mb-4 text-sm">{t.photos.hint}</p> : null}
    </Page>
  );
}
