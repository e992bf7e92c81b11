import { pokjaOfPost } from '../../../../domain/team-place.ts';
import type { Finding, Post } from '../../../../domain/team.ts';
import type { Catalogue } from '../../../../i18n/catalogue.ts';

/** A post among others: a coordinator is told with the pokja that they lead. */
export function postTitle(t: Catalogue, post: Post): string {
  const { posts, pokja } = t.teamReview.words;
  const led = pokjaOfPost(post);
  return led === null ? posts[post] : `${posts[post]} ${pokja[led]}`;
}

/** What is unusual about a team, in a sentence. */
export function findingText(
  t: Catalogue,
  finding: Finding,
  nameOf: (memberId: string) => string,
): string {
  const { findings, pokja, elements } = t.teamReview.words;
  if (finding.code === 'post_open') return findings.post_open(postTitle(t, finding.post));
  if (finding.code === 'pokja_empty') return findings.pokja_empty(pokja[finding.pokja]);
  if ('count' in finding) {
    return findings[finding.code](pokja[finding.pokja], finding.count);
  }
  if (finding.code === 'element_missing') {
    return findings.element_missing(elements[finding.element]);
  }
  if (finding.code === 'unnamed' || finding.code === 'responsible_not_government') {
    return findings[finding.code];
  }
  return findings[finding.code](nameOf(finding.memberId));
}
