import { describe, expect, it } from 'vitest';
import type { MeetingState } from '../../../src/domain/meeting.ts';
import type { LocalRow } from '../../../src/store/types.ts';
import { agendaOf } from '../../../src/ui/screens/home/agenda.ts';

const TODAY = '2026-11-24';

function meeting(id: string, date: string, startTime: string, state: MeetingState = 'open') {
  return { id, fields: { date, startTime, state } } as LocalRow<'meeting'>;
}

const ids = (rows: LocalRow<'meeting'>[]) => rows.map(({ id }) => id);

describe('a day of work', () => {
  const agenda = agendaOf(
    [
      meeting('later', '2026-12-03', '09:00'),
      meeting('soon', '2026-11-25', '13:00'),
      meeting('sooner', '2026-11-25', '08:00'),
      meeting('latest', '2026-12-30', '09:00'),
      meeting('noon', TODAY, '12:00'),
      meeting('morning', TODAY, '08:00'),
      meeting('over', TODAY, '07:00', 'closed'),
      meeting('off', TODAY, '10:00', 'cancelled'),
      meeting('forgotten', '2026-11-20', '09:00'),
      meeting('done', '2026-11-20', '09:00', 'closed'),
    ],
    TODAY,
  );

  it('begins with what is open today, what is closed after it, what is off left out', () => {
    expect(ids(agenda.today)).toEqual(['morning', 'noon', 'over']);
  });

  it('looks ahead to the next three', () => {
    expect(ids(agenda.next)).toEqual(['sooner', 'soon', 'later']);
  });

  it('counts what was left open', () => {
    expect(agenda.unfinished).toBe(1);
  });
});
