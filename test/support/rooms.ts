/** Which room of `src` may import which, and the packages that belong to some rooms only. */
export type Room = keyof typeof MAY_IMPORT;

export const MAY_IMPORT = {
  domain: [],
  i18n: [],
  protocol: ['domain'],
  vault: ['domain'],
  store: ['protocol', 'domain', 'vault'],
  sync: ['store', 'protocol', 'domain'],
  documents: ['domain', 'i18n'],
  ui: ['store', 'domain', 'i18n', 'documents', 'protocol', 'vault', 'sync'],
  'service-worker': ['sync', 'store'],
  server: ['protocol', 'domain'],
} as const;

/** The entry of the client, `src/main.tsx`, composes these. */
const CLIENT_ROOMS = Object.keys(MAY_IMPORT).filter((room) => room !== 'server');

const SERVER_PACKAGES = /^(node:|hono|@hono\/|pg$|kysely|idn-area-data|vite)/;
const VIEW_PACKAGES = /^(preact|@preact\/|@formisch\/|lucide-preact)/;

export interface Import {
  /** Paths from `src`, as in `store/mutate.ts`; a package by its name. */
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

/** Why an import breaks the rules of the rooms, or undefined. */
export function offence({ from, to, isPackage, isType }: Import): string | undefined {
  const room = roomOf(from);
  if (!room) return isPackage ? undefined : offenceOfEntry(from, to);
  if (isPackage) return isPackageAllowed(room, from, to) ? undefined : `no ${to} in ${room}`;
  // The server tells its version.
  if (room === 'server' && to === '../package.json') return undefined;
  const target = roomOf(to);
  if (!target) return `${room} may not import the entry ${to}`;
  if (target === room)
    return from.startsWith('ui/screens/') ? offenceOfScreen(from, to) : undefined;
  if (!(MAY_IMPORT[room] as readonly string[]).includes(target))
    return `${room} may not use ${target}`;
  if (room !== 'ui') return undefined;
  if (target === 'protocol' && !isType) return 'ui takes only types from protocol';
  if (target === 'sync' && !/^sync\/(status|api|errors)\.ts$/.test(to))
    return 'ui sees only sync/{status,api,errors}';
  return undefined;
}

function roomOf(path: string): Room | undefined {
  const room = path.split('/')[0] ?? '';
  return room in MAY_IMPORT ? (room as Room) : undefined;
}

function offenceOfEntry(from: string, to: string): string | undefined {
  return CLIENT_ROOMS.some((room) => to.startsWith(`${room}/`)) || !to.includes('/')
    ? undefined
    : `${from} composes the client only`;
}

function offenceOfScreen(from: string, to: string): string | undefined {
  const screenOf = (path: string) => /^ui\/screens\/([^/]+)\//.exec(path)?.[1];
  const own = screenOf(from);
  const other = screenOf(to);
  return own && other && own !== other ? `screen ${own} may not use screen ${other}` : undefined;
}

function isPackageAllowed(room: Room, from: string, name: string): boolean {
  if (room === 'domain' || room === 'i18n') return false;
  if (room === 'protocol') return name === 'valibot';
  if (name.startsWith('dexie')) return room === 'store';
  if (name.startsWith('kysely')) return /^server\/(storage|mutations)\//.test(from);
  if (SERVER_PACKAGES.test(name)) return room === 'server';
  // Signals carry the engine's status to the screens; they draw nothing.
  if (name === '@preact/signals' && room === 'sync') return true;
  return !VIEW_PACKAGES.test(name) || room === 'ui' || room === 'documents';
}
