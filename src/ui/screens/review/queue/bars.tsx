import { CircleCheck, CornerUpLeft } from 'lucide-preact';
import { teamLevel } from '../../../../domain/team-step.ts';
import type { Acceptance } from '../../../../store/queries/review.ts';
import { useOfficeText } from '../../../hooks/use-office-text.ts';
import { Button } from '../../../parts/button.tsx';

interface AcceptBarProps {
  readonly acceptance: Acceptance;
  readonly onAccept: () => Promise<void>;
  readonly onGiveBack: () => void;
}

/** Yes, or back with notes. */
export function AcceptBar({ acceptance, onAccept, onGiveBack }: AcceptBarProps) {
  const { detail } = useOfficeText().teamReview;
  const isVerify = acceptance === 'verify';
  return (
    <div class="page-footer no-print">
      <p class="text-muted text-sm lg:order-last lg:self-center">
        {isVerify ? detail.verifyHint : detail.receiveHint}
      </p>
      <div class="grid grid-cols-2 gap-2">
        <Button wide icon={CornerUpLeft} onClick={onGiveBack}>
          {detail.giveBack}
        </Button>
        <Button kind="primary" wide icon={CircleCheck} onClick={onAccept}>
          {isVerify ? detail.verify : detail.receive}
        </Button>
      </div>
    </div>
  );
}

interface GiveBackBarProps {
  readonly regionCode: string;
  /** Notes that were written. */
  readonly count: number;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
}

/** Sends the notes, or goes back to reading; what was written stays. */
export function GiveBackBar({ regionCode, count, isBusy, onCancel }: GiveBackBarProps) {
  const { giving } = useOfficeText().teamReview;
  const send = teamLevel(regionCode) === 'kecamatan' ? giving.sendOwn : giving.send;
  return (
    <div class="page-footer no-print">
      <div class="grid grid-cols-[auto_1fr] gap-2">
        <Button onClick={onCancel}>{giving.cancel}</Button>
        <Button kind="primary" type="submit" wide busy={isBusy}>
          {count === 0 ? send : `${send} · ${giving.notesOf(count)}`}
        </Button>
      </div>
    </div>
  );
}
