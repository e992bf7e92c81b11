import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memberId, placeId, singleId, uuidv7 } from '../../../src/domain/id.ts';
import type { RegencyRegions } from '../../../src/domain/region.ts';

const regions = JSON.parse(
  readFileSync(new URL('../../../src/server/regions/33.16.json', import.meta.url), 'utf8'),
) as RegencyRegions;
const kecamatan = regions.kecamatan.map(({ code }) => code);
const villages = regions.kecamatan.flatMap((each) => each.villages.map(({ code }) => code));
const all = [regions.code, ...kecamatan, ...villages];

const UUID8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('every village and kecamatan has ids of its own for what it has one of', () => {
  expect(villages).toHaveLength(295);
  expect(kecamatan).toHaveLength(16);
  const kinds = ['team', 'teamSettings', 'decreeTemplate'] as const;
  const ids = all.flatMap((code) => kinds.map((kind) => singleId(kind, code)));
  expect(new Set(ids).size).toBe(all.length * kinds.length);
  for (const id of ids) expect(id).toMatch(UUID8);
});

test('the id of a team is not the id of a place at a meeting', () => {
  const meeting = uuidv7(Date.UTC(2026, 8, 16), new Uint8Array(16).fill(1));
  const teams = new Set(all.map((code) => singleId('team', code)));
  for (const code of all) expect(teams).not.toContain(placeId(meeting, code, 0, 1));
});

test('a person picked for a team is the same member on every phone, and nobody else’s', () => {
  const meeting = uuidv7(Date.UTC(2026, 8, 16), new Uint8Array(16).fill(7));
  const places = villages
    .slice(0, 40)
    .flatMap((code) => [0, 1, 2, 3].map((role) => placeId(meeting, code, role, 0)));
  const teams = villages.slice(0, 60).map((code) => singleId('team', code));
  const ids = teams.flatMap((team) => places.map((place) => memberId(team, place)));
  expect(new Set(ids).size).toBe(teams.length * places.length);
  for (const id of ids.slice(0, 50)) expect(id).toMatch(UUID8);
  expect(memberId(teams[3] ?? '', places[5] ?? '')).toBe(memberId(teams[3] ?? '', places[5] ?? ''));
});

test('the ids of teams, which are on phones already, never change', () => {
  expect(singleId('team', '33.16.09.2003')).toBe('3169e318-c001-8000-8054-504b00000001');
  expect(memberId('0', '1')).toBe('b354ca92-ed9b-8e84-96fc-fce3b7d6768f');
});
