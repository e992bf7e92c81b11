import { FileX, Printer } from 'lucide-preact';
import { useRoute } from 'preact-iso/router';
import { useState } from 'preact/hooks';
import { AttendanceSheet } from '../../../documents/attendance-sheet.tsx';
import { PAPERS, paperFileName } from '../../../documents/file-name.ts';
import type { Paper } from '../../../documents/file-name.ts';
import type { PaperMeeting } from '../../../documents/meeting.ts';
import { Minutes } from '../../../documents/minutes.tsx';
import { countPeople, SHEET_CHOICES } from '../../../documents/rows.ts';
import type { SheetChoice } from '../../../documents/rows.ts';
import type { RegencyRegions } from '../../../domain/region.ts';
import { useApp } from '../../app.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { SelectField } from '../../parts/fields/choice-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Preview } from '../../paper/preview.tsx';
import { useMeetingRecord } from './use-meeting-record.ts';
import type { MeetingRecord } from './use-meeting-record.ts';
import { useNeutralTitle } from '../../paper/use-neutral-title.ts';
import { usePhotoUrls } from './use-photo-urls.ts';

/** Prints a meeting's papers, from what is on the device: attendance sheet, minutes, or both. */
export default function PrintScreen() {
  const t = useText();
  const id = useRoute().params['id'] ?? '';
  const regions = useApp().regions.value;
  const record = useMeetingRecord(id);
  if (record === undefined || regions === null) {
    return <Page title={t.print.title} back={`/rapat/${id}`} />;
  }
  const { meeting } = record;
  return meeting === null ? (
    <Page title={t.print.title} back="/rapat">
      <Empty
        icon={FileX}
        title={t.print.notFound}
        text={t.print.notFoundText}
        action={<LinkButton href="/rapat">{t.print.toMeetings}</LinkButton>}
      />
    </Page>
  ) : (
    <Papers id={id} record={record} meeting={meeting} regions={regions} />
  );
}

interface PapersProps {
  readonly id: string;
  readonly record: MeetingRecord;
  readonly meeting: PaperMeeting;
  readonly regions: RegencyRegions;
}

function Papers({ id, record, meeting, regions }: PapersProps) {
  const t = useText();
  const { people, photos } = record;
  const [paper, setPaper] = useState<Paper>('attendance');
  // before anybody came, the sheet is most likely wanted to carry along and be signed
  const [choice, setChoice] = useState<SheetChoice>(() =>
    countPeople(people).filled > 0 ? 'present' : 'blank',
  );
  const urls = usePhotoUrls(photos, paper !== 'attendance');
  const missing = photos.filter(({ fields }) => urls.get(fields.sha256) === null).length;
  useNeutralTitle(paperFileName(paper, meeting));

  return (
    <Page
      title={t.print.title}
      back={`/rapat/${id}`}
      wide
      footer={
        <Button kind="primary" wide icon={Printer} onClick={printWhenReady}>
          {t.print.print}
        </Button>
      }
    >
      <div class="items-start gap-8 lg:grid lg:grid-cols-[18rem_1fr]">
        <div>
          <SelectField
            id="paper"
            label={t.print.paper}
            value={paper}
            emptyLabel={null}
            options={PAPERS.map((value) => ({ value, label: t.print.papers[value] }))}
            onInput={(value) => setPaper(value as Paper)}
          />
          {paper !== 'minutes' && (
            <SelectField
              id="choice"
              label={t.print.choice}
              value={choice}
              emptyLabel={null}
              options={SHEET_CHOICES.map((value) => ({ value, label: t.print.choices[value] }))}
              onInput={(value) => setChoice(value as SheetChoice)}
            />
          )}
          <p class="text-muted mb-4 text-sm">{t.print.how}</p>
          {paper !== 'attendance' && missing > 0 && (
            <Notice tone="warning">{t.print.photosMissing(missing)}</Notice>
          )}
        </div>
        <div class="min-w-0">
          <Preview>
            {paper !== 'minutes' && <AttendanceSheet {...{ meeting, people, regions, choice }} />}
            {paper !== 'attendance' && (
              <Minutes
                {...{ meeting, people, regions }}
                photos={photos.map((photo) => ({
                  id: photo.id,
                  caption: photo.fields.caption,
                  url: urls.get(photo.fields.sha256) ?? null,
                }))}
              />
            )}
          </Preview>
        </div>
      </div>
    </Page>
  );
}

/** Opens the browser's print dialog once the photos can be drawn. */
async function printWhenReady(): Promise<void> {
  const images = Array.from(document.querySelectorAll<HTMLImageElement>('.paper img'));
  // one that cannot be drawn shall not keep the others from paper
  await Promise.allSettled(images.map((image) => image.decode()));
  print();
}
