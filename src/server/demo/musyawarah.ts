import type { Kecamatan, Village } from '../../domain/region.ts';
import { addDays } from '../../domain/time.ts';
import type { RegisterRow } from '../storage/register.ts';
import { instantOf, workingDay } from './calendar.ts';
import type { Cast } from './cast.ts';
import { closeMeeting, holdMeeting, prepareList, schedule } from './meeting.ts';
import type { Plan, Stage } from './meeting.ts';
import { decide, inventRegister, openPeriod, pursue, SOME, WHOLE_CHAIN } from './proposals.ts';
import type { Office } from './proposals.ts';
import { Numbers } from './register.ts';

/** Families in the list of the leads' village, and in those of its neighbours. */
const FAMILIES = { lead: 90, neighbour: 30 };
const NEIGHBOURS = 4;
const DAYS_AGO = 8;

/**
 * The kecamatan of the leads has imported its lists. The facilitator's village and some of its
 * neighbours have held a musyawarah on whom to propose, and what was agreed on is on its way.
 */
export async function playMusyawarahs(
  stage: Stage,
  cast: Cast,
  kecamatan: Kecamatan,
  lead: Village,
  regencyCode: string,
  today: string,
): Promise<void> {
  const heldOn = workingDay(addDays(today, -DAYS_AGO), today);
  const joinedAt = instantOf(addDays(heldOn, -5), '10:00');
  const ofKecamatan = await cast.actorOf(kecamatan.code, joinedAt);
  const ofRegency = await cast.actorOf(regencyCode, joinedAt);
  await ofRegency.act(joinedAt, [openPeriod(regencyCode, today)]);

  const numbers = new Numbers();
  const others = kecamatan.villages.filter(({ code }) => code !== lead.code).slice(0, NEIGHBOURS);
  const registers = new Map<string, RegisterRow[][]>();
  for (const { code } of [lead, ...others]) {
    const families = code === lead.code ? FAMILIES.lead : FAMILIES.neighbour;
    const listed = await inventRegister(stage, ofKecamatan, joinedAt, code, families, numbers);
    registers.set(code, listed);
  }
  const neighbours = [...(registers.get(lead.code) ?? [])].reverse();
  for (const [index, village] of [lead, ...others].entries()) {
    const facilitator = await cast.actorOf(village.code, joinedAt);
    const office: Office = { facilitator, kecamatan: ofKecamatan, regency: ofRegency };
    const listed = registers.get(village.code) ?? [];
    const cases = village === lead ? WHOLE_CHAIN : SOME;
    const plan: Plan = {
      kind: 'musyawarah',
      regionCode: village.code,
      kecamatan,
      date: heldOn,
      startTime: '19:30',
      place: `Balai ${village.kind} ${village.name}`,
    };
    const scheduled = await schedule(facilitator, joinedAt, plan);
    const meeting = await prepareList(facilitator, joinedAt, scheduled, stage);
    await holdMeeting(facilitator, meeting, stage);
    // each has somebody else who came from there
    const sources = { cases, listed, neighbours: neighbours.slice(index), numbers };
    const batch = await decide(stage, facilitator, meeting, sources, today);
    await closeMeeting(facilitator, meeting, stage);
    await pursue(office, batch, today);
  }
}
