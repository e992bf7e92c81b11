import { checkAlike } from '../checks/alike.ts';
import { checkKept } from '../checks/kept.ts';
import { checkRest } from '../checks/rest.ts';
import { SABOTAGES } from '../checks/sabotage.ts';
import type { SabotageName } from '../checks/sabotage.ts';
import { checkArea, checkScope } from '../checks/scope.ts';
import { readServer } from '../checks/server-view.ts';
import { must } from '../../support/must.ts';
import { BROWSER } from '../steps/browser.ts';
import { HANDOVER } from '../steps/handover.ts';
import { ORDINARY } from '../steps/ordinary.ts';
import { PEOPLE } from '../steps/people.ts';
import { PHONE } from '../steps/phone.ts';
import { SERVER } from '../steps/server.ts';
import type { Step } from '../steps/step.ts';
import { begin } from './begin.ts';
import { comeToRest } from './calm.ts';
import { furnish } from './furnish.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { planOf } from './plan.ts';
import { World } from './world.ts';

const FAULTY: readonly Step[] = [...BROWSER, ...HANDOVER, ...PEOPLE, ...PHONE, ...SERVER];

/**
 * Lives through one seed: work and faults, then rest, then the checks.
 * @param databaseUrl an empty PostgreSQL database, where the seed's plan wants one
 * @param sabotage a defect that the checks are to find
 */
export async function live(
  seed: number,
  databaseUrl: string | undefined,
  sabotage?: SabotageName,
): Promise<Outcome> {
  const { plan, dice } = planOf(seed);
  const world = new World(plan, dice, databaseUrl);
  const { ledger } = world;
  process.env['TZ'] = 'Asia/Jakarta';
  ledger.note(`${plan.engine}, ${plan.processes} processes: ${plan.faults.join(', ')}`);
  for (const { role, scopes } of plan.people) ledger.note(`  ${role} ${scopes.join(' ')}`);
  try {
    await begin(world);
    await furnish(world);
    world.isCalm = false;
    await takeSteps(world);
    await comeToRest(world);
    if (sabotage !== undefined) await SABOTAGES[sabotage].does(world, must(world.phones[0]));
    await check(world);
  } catch (error) {
    ledger.fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await world.end().catch((error: unknown) => ledger.fail(`end: ${String(error)}`));
  }
  return outcomeOf(seed, ledger);
}

async function takeSteps(world: World): Promise<void> {
  const { dice, ledger, plan } = world;
  const able = FAULTY.filter(({ fault }) => fault === undefined || plan.faults.includes(fault));
  for (let count = 1; count <= plan.steps; count += 1) {
    const isFault = dice.chance(0.25);
    const step = dice.weighted(isFault && able.length > 0 ? able : ORDINARY);
    const phone = dice.pick(world.phones);
    const word = await step.run(world, phone);
    if (word === null) continue;
    if (step.fault !== undefined) ledger.struck(step.fault);
    ledger.note(`${count} phone ${phone.index} ${step.fault ?? ''} ${word}`);
  }
}

async function check(world: World): Promise<void> {
  const server = await readServer(world.regency);
  await checkKept(world, server);
  await checkRest(world);
  await checkAlike(world, server);
  for (const phone of world.phones) {
    await checkScope(world, phone);
    await checkArea(world, phone);
  }
  if (!server.chain.ok) world.ledger.fail(`the audit chain breaks at ${server.chain.n}`);
}
