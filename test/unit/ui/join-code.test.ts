import { describe, expect, it } from 'vitest';
import { bareCode, codeIn } from '../../../src/ui/screens/join/code.ts';

const CODE = '7K3F-92QD-ABCD-EFGH-JKMN-PQRS';
const BARE = CODE.replaceAll('-', '');

describe('a code', () => {
  it('is the same however it is typed', () => {
    expect(bareCode(' 7k3f 92qd–abcd efgh jkmn pqrs\n')).toBe(BARE);
  });

  it('is found in a link of ours and alone', () => {
    expect(codeIn(`https://tpk.contoh.go.id/gabung#${CODE}`)).toBe(BARE);
    expect(codeIn(`http://localhost:8080/gabung#${BARE}`)).toBe(BARE);
    expect(codeIn(CODE)).toBe(BARE);
  });

  it.each([
    'https://contoh.go.id/',
    `https://contoh.go.id/lain#${CODE}`,
    'https://tpk.contoh.go.id/gabung#pendek',
    'WIFI:S:Balai;T:WPA;P:rahasia;;',
    '',
    '%E0%A4%A',
  ])('is not found in %j', (scanned) => {
    expect(codeIn(scanned)).toBeNull();
  });
});
