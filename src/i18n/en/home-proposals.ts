import type { HomeProposalTexts } from '../id/home-proposals.ts';

export const homeProposals: HomeProposalTexts = {
  title: 'Proposals',
  period: (name) => `Period ${name}`,
  noPeriod: 'No next period yet',
  returned: (count) => `${count} proposals returned`,
  returnedText: 'Mend what has a note, then send again',
  returnedBy: (day) => `Wished back by ${day}`,
  ready: (count) => `${count} proposals agreed, not sent`,
  readyText: 'Send them to the kecamatan',
  undecided: (count) => `${count} proposals not decided`,
  toVerify: (count) => `${count} proposals to be verified`,
  toVerifyText: 'Check them, then pass on or return',
  toReceive: (count) => `${count} proposals to be received`,
  toReceiveText: 'Verified by the kecamatan',
  toEnter: (count) => `${count} proposals to be entered`,
  toEnterText: 'Note their numbers once they are in the national data',
};
