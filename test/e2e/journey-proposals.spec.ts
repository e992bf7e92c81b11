import { expect, test } from '@playwright/test';
import { caseName } from '../support/proposal-cases.ts';
import { pictures } from '../support/proposal-acts.ts';
import {
  comesBack,
  enterAll,
  mendReturned,
  verifyMost,
  verifyRest,
} from '../support/proposal-story/the-desk.ts';
import {
  downloadExcel,
  nothingLeaked,
  nothingRemains,
} from '../support/proposal-story/the-file.ts';
import { arrivedOnce, handIn } from '../support/proposal-story/the-line.ts';
import { firstList, listOnPhone, nextList } from '../support/proposal-story/the-list.ts';
import { decide, meet, mendPapers, openPapers } from '../support/proposal-story/the-meeting.ts';
import { openPeriod } from '../support/proposal-story/the-rules.ts';
import { openStory } from '../support/proposal-story/story.ts';
import {
  newFamilies,
  someCorrections,
  someRemovals,
} from '../support/proposal-story/the-village.ts';
import { witnessed } from '../support/witness.ts';

test('proposals, from the list of a village to the national system and back to the phone', async () => {
  await using story = await openStory();
  const { phone, kecamatan, regency, cases } = story;
  expect(new Set(cases.map(caseName)).size).toBe(25);
  await witnessed({ phone, kecamatan, regency }, async () => {
    const stage = (title: string, act: () => Promise<void>) => test.step(title, act);
    await stage('the regency opens a period', () => openPeriod(story));
    await stage('20 broken rows are named, the 1,480 others come in', () => firstList(story));
    await stage('a newer list keeps who they are', () => nextList(story));
    await stage('the phone finds them with no network', () => listOnPhone(story));
    await stage('a musyawarah, at which five sign', () => meet(story));
    const shots = await pictures(phone.page, 16);
    await stage('new families, the app killed in the middle of a name', () =>
      newFamilies(story, shots),
    );
    await stage('corrections, the phone off before one is saved', () =>
      someCorrections(story, shots),
    );
    await stage('removals', () => someRemovals(story));
    await stage('decided one by one and several at once', () => decide(story));
    await stage('what the papers lack is named and mended', () => mendPapers(story, shots));
    await stage('the papers open with no network', () => openPapers(story));
    await stage('handed in on 64 kbit/s with breaks, the words first', () => handIn(story));
    await stage('each arrived once, with its receipt', () => arrivedOnce(story));
    await stage('most are verified, three returned with notes', () => verifyMost(story));
    await stage('back on the phone, mended, handed in again', () => mendReturned(story));
    await stage('what was mended is verified', () => verifyRest(story));
    await stage('received, entered with numbers, one rejected', () => enterAll(story));
    await stage('all comes back to the phone', () => comesBack(story));
    await stage('the Excel of the period has every NIK as text', () => downloadExcel(story));
    await stage('nothing personal in log, address or file name', () => nothingLeaked(story));
    await stage('nor in the clear on the phone', () => nothingRemains(story));
  });
});
