import type { HomeTexts } from '../id/home.ts';

export const home: HomeTexts = {
  greeting: (hour, name) => {
    const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
    return `Good ${part}, ${name}`;
  },
  todayTitle: 'Meetings today',
  nextTitle: 'Next meetings',
  inDays: (days) => (days === 1 ? 'Tomorrow' : `In ${days} days`),
  attendance: 'Take attendance',
  open: 'Open the meeting',
  newMeeting: 'New meeting',
  allMeetings: 'All meetings',
  noneToday: 'No meeting today.',
  unfinished: (count) => `${count} past meetings are not closed`,
  unfinishedText: 'Complete their records, then close them.',
  waiting: (count) => `${count} records wait to be sent`,
  waitingSince: (span) => `The oldest has been on this phone for ${span}`,
  waitingFresh: 'They go out by themselves once there is network',
  refused: (count) => `${count} records were not accepted by the server`,
  refusedText: 'See why, and mend them',
  differing: (count) => `${count} differing records`,
  differingText: 'Choose which one is right',
  missing: 'Some records never arrived',
  missingText: 'See what that means',
  dashboard: 'Open the dashboard',
  firstTitle: 'Start here',
  firstSteps: [
    'Make a meeting, or wait for the schedule of the regency team.',
    'On the day of the meeting, tap the names of those who came.',
    'Close the meeting when it is complete. Everything is sent once there is network.',
  ],
  firstStepsRegency: [
    'Make accounts for the kecamatan teams and the village facilitators.',
    'Schedule the socialisation meeting of each kecamatan.',
    'Follow what arrives on the dashboard.',
  ],
  accounts: 'Make accounts',
};
