import { may } from '../../../domain/role.ts';
import { listAttendance } from '../../../store/queries/meetings.ts';
import { useApp } from '../../app.ts';
import { useAccount } from '../../hooks/use-account.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useText } from '../../hooks/use-text.ts';
import { AttendanceList } from './attendance/attendance-list.tsx';
import { MissingMeeting } from './shared/missing-meeting.tsx';
import { useMeeting, useMeetingId } from './shared/use-meeting.ts';

/** Who is invited to a meeting, who came, and their signatures. */
export default function Attendance() {
  const t = useText();
  const { db } = useApp();
  const account = useAccount();
  const id = useMeetingId();
  const meeting = useMeeting(id);
  const places = useLive(() => listAttendance(db, id, { removed: true }), [id]);
  if (!meeting || places === undefined) {
    const isLoading = meeting === undefined || (meeting !== null && places === undefined);
    return <MissingMeeting title={t.attendance.title} loading={isLoading} />;
  }
  return (
    <AttendanceList
      meeting={meeting}
      places={places}
      mayRecord={may(account, 'meeting.record', meeting.regionCode)}
    />
  );
}
