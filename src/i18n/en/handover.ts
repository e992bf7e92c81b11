import type { HandoverTexts } from '../id/handover.ts';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;
const records = (count: number) => counted(count, 'record', 'records');
const pictures = (count: number) => counted(count, 'photo', 'photos');
const contents = (count: number, photos: number): string => {
  if (photos === 0) return records(count);
  return count === 0 ? pictures(photos) : `${records(count)} and ${pictures(photos)}`;
};

export const handover: HandoverTexts = {
  give: {
    title: 'No network?',
    text: 'Put everything that was not sent into one file. Another phone, or the kecamatan’s laptop, sends it for you.',
    make: 'Hand over by file',
    again: 'Make another file',
    away: (moment) => `Handed over by file ${moment}`,
    awayText:
      'Waiting for the receipt. The records stay on this phone until the receipt is scanned or they are sent in the ordinary way.',
    partlyAway: (left) => `${left} more are not in that file. Make another one.`,
    entryAway: 'In the file, waiting for the receipt',
    noKeyTitle: 'The file cannot be made yet',
    noKey:
      'This phone has never been given the server’s key, so it cannot seal anything. Connect it to a network once. Your records stay safe on this phone.',
    emptyTitle: 'There is nothing to hand over yet',
    empty:
      'What is left waits for you: mend or throw away the records that the server did not accept.',
    dialogTitle: 'The file is ready',
    contents: (count, photos) => `It holds ${contents(count, photos)}.`,
    notFitting: (count, photos) =>
      `${contents(count, photos)} did not fit. Make another file once the receipt of this one was scanned.`,
    facts: [
      'It is sealed: nobody who carries it can read any of it.',
      'The records stay on this phone until the receipt is back.',
      'The receiver opens it in this app: Sync, then “Take a file from another phone”.',
    ],
    share: 'Share the file',
    save: 'Save on this phone',
    shareTitle: 'TPK Lapangan file',
    shared: 'Handed over. Wait for the receipt.',
    saved: 'The file is among your downloads. Send it by WhatsApp, Bluetooth or cable.',
    notShared: 'The file cannot be shared from here. Save it, then send it from your downloads.',
  },
  refused: {
    export: 'Export what is in them',
    hint: 'This file is not sealed and holds names. Do not share it in public groups.',
    exported: 'What was refused is among the downloads.',
    retryPhotos: 'Send the photos again',
  },
  proof: {
    title: 'Receipt',
    text: 'Once your file was sent, the phone that carried it shows QR codes. Scan them here.',
    scan: 'Scan the receipt',
    file: 'Choose a receipt file',
    scanText: 'Point the camera at the QR codes on the other phone, one after another.',
    starting: 'Starting the camera…',
    denied: 'The camera is not allowed. Allow it in the settings, or ask for the receipt file.',
    missing: 'The camera cannot be used here. Ask for the receipt file.',
    foreign: 'That is no receipt for this phone. Scan the codes of the file that you handed over.',
    progress: (done, all) => `${done} of ${all} so far`,
    progressText: (codes) =>
      `${counted(codes, 'code was', 'codes were')} scanned. Go on with the next one.`,
    complete: 'There is a receipt for everything that you handed over.',
    done: 'Done',
    resultTitle: 'The receipt has been taken',
    accepted: (count) => `The server has ${records(count)}.`,
    photos: (count) => `The server has ${pictures(count)}.`,
    refused: (count) => `${records(count)} not accepted. This page lists why.`,
    quarantined: (count) => `${count} wait for the kecamatan to decide.`,
    nothing: 'This receipt was taken before. Nothing has changed.',
    notOurs: 'Not for this phone',
    notOursText:
      'That receipt is another phone’s, or the file is damaged. Ask for the one of the file that you handed over.',
  },
  receive: {
    title: 'Take a file from another phone',
    linkText: 'Carry the records of somebody who has no network',
    linkWaiting: (count) => `${counted(count, 'file waits', 'files wait')} to be sent`,
    text: 'You cannot read what is in it. The file is kept here and goes out by itself once there is network.',
    pick: 'Choose .tpk files',
    emptyTitle: 'No file yet',
    emptyText: 'Ask the other person to open Sync, then “Hand over by file”.',
    notKeptTitle: 'The file was not kept',
    notKept:
      'The phone may be full, or too many files wait. Send those first, or remove photos and other apps, then take the file again.',
    reading: 'Checking the file…',
    contents,
    taken: (moment) => `Taken ${moment}`,
    state: {
      arrived: 'Being checked',
      waiting: 'Waiting for network',
      delivered: 'Sent',
      refused: 'Cannot be sent',
    },
    sendNow: 'Send now',
    counts: {
      accepted: (count) => `The server has ${records(count)}`,
      photos: (count) => `The server has ${pictures(count)}`,
      refused: (count) => `${count} not accepted; their owner is told why`,
      quarantined: (count) => `${count} wait for the kecamatan to decide`,
    },
    showProof: 'Show the receipt',
    giveProof: 'Give the receipt back to the file’s owner, so that their phone knows.',
    drop: 'Remove from this phone',
    dropTitle: 'Remove this file?',
    dropText:
      'It was not sent yet. Its owner would have to make and hand over another one. This cannot be undone.',
    dropProof:
      'Its receipts go with it. Make sure that whoever made the file has scanned them; if not, they have to wait for a network.',
    dropYes: 'Yes, remove',
    dropped: 'File removed.',
    faults: {
      foreign: 'This is no TPK Lapangan file of this regency. Choose one that ends in .tpk.',
      newer: 'A newer app made this file. Update the app on this phone, then take it again.',
      cut: 'This file was cut off on the way. Ask its owner to send it again.',
      damaged: 'This file was damaged on the way. Ask its owner to send it again.',
      altered: 'Somebody has changed this file. Ask its owner for the genuine one.',
      key_unknown:
        'The server no longer has the key of this file. Ask its owner to go online and make another.',
      too_large: 'This file is too large. Ask its owner to send the photos once there is network.',
    },
  },
  slips: {
    title: 'Receipt for the phone that made the file',
    step: (at, of) => `Code ${at} of ${of}`,
    text: 'On the phone that made the file: Sync, then “Scan the receipt”.',
    label: (at, of) => `QR code of the receipt, ${at} of ${of}`,
    next: 'Next code',
    previous: 'Previous code',
    share: 'Share the receipt',
    save: 'Save the receipt',
    shareTitle: 'TPK Lapangan receipt',
    saved: 'Receipt saved.',
  },
  quarantine: {
    title: 'Work that waits for a decision',
    text: 'Records of phones whose access was ended, or of people who have moved. They are not used before you decide.',
    needsNetwork: 'This needs the network',
    loading: 'Fetching…',
    emptyTitle: 'Nothing waits',
    emptyText: 'Work of phones whose access was ended, or of people who have moved, appears here.',
    link: (count) => `Work that waits for a decision (${count})`,
    linkText: 'Of phones whose access was ended, or of people who have moved',
    unknownPerson: 'An account outside your area',
    received: (moment) => `Came ${moment}`,
    revoked: (moment) => `Access ended ${moment}`,
    alive:
      'The phone’s access stands. The person has moved, or the records cannot be mended on that phone any more.',
    places: (names) => `For ${names}`,
    made: (from, until) => `Recorded ${from} to ${until}`,
    madeAt: (moment) => `Recorded ${moment}`,
    kinds: {
      meeting: (count) => `${counted(count, 'entry', 'entries')} about meetings`,
      attendance: (count) => `${counted(count, 'entry', 'entries')} of attendance`,
      team: (count) => `${counted(count, 'entry', 'entries')} about teams`,
      proposal: (count) => `${counted(count, 'entry', 'entries')} about proposals`,
      dossier: (count) => `${counted(count, 'entry', 'entries')} about musyawarah papers`,
      photo: (count) => counted(count, 'photo caption', 'photo captions'),
      conflict: (count) => counted(count, 'decision on a difference', 'decisions on differences'),
      setting: (count) => `${counted(count, 'entry', 'entries')} of settings`,
      other: (count) => counted(count, 'other record', 'other records'),
      unreadable: (count) => `${count} that the server cannot read`,
    },
    photos: pictures,
    accept: 'Accept',
    refuse: 'Refuse',
    acceptTitle: (who) => `Accept the work of ${who}?`,
    acceptText:
      'It is taken in as that person’s records, as if sent in the ordinary way. Accept it only if you are sure that the person still had the phone.',
    acceptAliveText:
      'It is taken in as that person’s records, for the area above. Accept it if the place was theirs when they recorded it.',
    refuseTitle: (who) => `Refuse the work of ${who}?`,
    refuseText:
      'It will not be used. Refuse it if the phone may have been in somebody else’s hands.',
    refuseAliveText:
      'It will not be used. Refuse it if the place was not theirs at that time, or somebody else has recorded it already.',
    final: 'This cannot be undone.',
    accepted: (count, photos) => `Accepted: ${contents(count, photos)}.`,
    acceptedBut: (count) =>
      `${records(count)} could not be used all the same: a rule or the state of things has changed.`,
    left: (count) => `${count} left for the regency to decide on.`,
    refused: (count) => `Refused: ${count}.`,
  },
  revoked: {
    title: 'The access of this phone was ended',
    text: (moment) =>
      `Learnt ${moment}. The kecamatan or the regency ended it, usually because the phone was reported lost or changed hands.`,
    wiped: 'What this phone had received was erased.',
    delivered: (count) =>
      `${counted(count, 'record or photo', 'records and photos')} that had not been sent were handed in. The kecamatan decides whether they are used.`,
    left: (count) =>
      `${counted(count, 'record or photo', 'records and photos')} could not be sent. They stay sealed on this phone. It tries again when there is network; the rest goes out once you have joined again.`,
    again: 'To use this phone again, ask the regency’s team for a new link or code.',
    join: 'Enter a new code',
  },
};
