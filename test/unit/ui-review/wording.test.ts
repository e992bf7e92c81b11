import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_WORDING } from '../../../src/documents/decree/paper-team.ts';
import { prepare } from '../../../src/protocol/mutations/registry.ts';
import {
  printed,
  standing,
  withWording,
  wordingChanges,
  wordingSchema,
} from '../../../src/ui/screens/decree/wording-values.ts';
import {
  editable,
  exampleRegions,
  GIVEN,
  keepable,
  templateSchema,
} from '../../../src/ui/screens/settings/template-values.ts';
import { idOf } from '../../support/team-office.ts';
import { member, NO_POSTS, team } from '../documents/decree-samples.ts';
import { blora } from '../documents/samples.ts';
import { allIndonesian } from '../../support/texts.ts';

const members = [member('p', { name: 'Sutrisno', element: 'government' })];
const paper = team({ members, posts: { ...NO_POSTS, responsible: 'p' } });
const behind = standing(paper, blora, NO_WORDING);

describe('a team’s own words', () => {
  it('are none where they say what stands behind them', () => {
    const changed = { signer: 'Sutrisno', considering: behind.considering, deciding: 'Membentuk.' };
    expect(wordingChanges(changed, behind)).toEqual({
      decreeSigner: '',
      decreeConsidering: '',
      decreeDeciding: 'Membentuk.',
    });
  });

  it('print as they are written, and what is emptied falls back', () => {
    const writing = { ...printed(paper, blora, NO_WORDING), deciding: '', signer: 'Dwi' };
    const after = printed(withWording(paper, writing), blora, NO_WORDING);
    expect(after).toEqual({ ...behind, signer: 'Dwi' });
  });

  it('are at most as long as a record takes', () => {
    const schema = wordingSchema(allIndonesian);
    const parse = (more: Partial<typeof behind>) => v.safeParse(schema, { ...behind, ...more });
    expect(parse({ deciding: 'x'.repeat(8000), signer: 'x'.repeat(120) }).success).toBe(true);
    expect(parse({ deciding: 'x'.repeat(8001) }).success).toBe(false);
    expect(parse({ signer: 'x'.repeat(121) }).success).toBe(false);
    const changes = wordingChanges({ deciding: 'x'.repeat(8000), signer: 'x'.repeat(120) }, behind);
    expect(prepare('team.edit', 1, { id: idOf(1, 1), changes }).ok).toBe(true);
  });
});

describe('the regency’s template', () => {
  it('shows custom where it has no words, and keeps none that are custom', () => {
    const template = { ...NO_WORDING, recalling: 'Peraturan Bupati.' };
    expect(editable(template)).toEqual({ ...GIVEN, recalling: 'Peraturan Bupati.' });
    expect(keepable(editable(template))).toEqual(template);
    expect(keepable({ ...GIVEN })).toEqual(NO_WORDING);
  });

  it('refuses a placeholder that nobody knows, by name', () => {
    const result = v.safeParse(templateSchema(allIndonesian), {
      ...GIVEN,
      deciding: 'Membentuk {tmi} di {desa}.',
    });
    expect(result.success).toBe(false);
    expect(result.issues?.map(({ message }) => message).join()).toContain('{tmi}');
    expect(v.safeParse(templateSchema(allIndonesian), GIVEN).success).toBe(true);
  });

  it('is what the endpoint takes', () => {
    const args = { regionCode: '33.16', name: 'decreeTemplate', value: keepable(GIVEN) };
    expect(prepare('setting.put', 1, args).ok).toBe(true);
  });

  it('shows itself for a desa, a kelurahan and a kecamatan', () => {
    expect(exampleRegions(blora)).toEqual(['33.16.01.2001', '33.16.02.1005', '33.16.01']);
  });
});
