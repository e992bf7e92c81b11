import type { SimPhone } from '../phone/sim-phone.ts';
import type { Fault } from '../world/faults.ts';
import type { World } from '../world/world.ts';

/** Something that happens in a world, to one phone or around it. */
export interface Step {
  readonly weight: number;
  /** The fault that it is; none for ordinary work. */
  readonly fault?: Fault;
  /** @returns a word for the trace; null where it cannot happen now */
  readonly run: (world: World, phone: SimPhone) => Promise<string | null>;
}
