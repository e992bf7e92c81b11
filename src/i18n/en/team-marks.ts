import type { TeamMarkTexts } from '../id/team-marks.ts';

export const teamMarks: TeamMarkTexts = {
  states: {
    none: 'Not formed yet',
    draft: 'Being formed',
    submitted: 'Waits for the kecamatan',
    verified: 'Waits for the regency',
    received: 'Received by the regency',
    returned: 'Returned',
  },
  deadline: {
    noMeeting: 'No socialisation yet',
    running: (days) => (days === 0 ? 'Last day' : days === 1 ? '1 day left' : `${days} days left`),
    late: (days) => (days === 1 ? '1 day over' : `${days} days over`),
    inTime: 'In time',
    sentLate: (days) => (days === 1 ? 'Sent, 1 day over' : `Sent, ${days} days over`),
  },
  posts: {
    responsible: 'Responsible officer',
    chair: 'Chair',
    secretary: 'Secretary',
    dataCoordinator: 'Coordinator, Data and Complaints',
    partnershipCoordinator: 'Coordinator, Partnership and Business',
    empowermentCoordinator: 'Coordinator, Empowerment and Guidance',
  },
  home: {
    title: 'Forming the teams',
    all: 'All teams',
    rest: (count) => (count === 1 ? 'and 1 more village' : `and ${count} more villages`),
  },
};
