import type { RefusalTexts } from '../id/refusals.ts';

export const refusals: RefusalTexts = {
  act: {
    not_available:
      'This does not exist, or lies outside your area. Ask the regency team if you think that is wrong.',
    invalid: 'Something that was filled in does not fit. Please check it.',
    unknown_mutation: 'This app does not know that kind of record yet. Update the app.',
    app_too_old:
      'The app on this phone and the server differ in version. Update the app and send again.',
    too_large: 'This is too long to be sent. Shorten it, then save again.',
    id_reused:
      'The number of this record belongs to another record. Export it and call the regency team.',
    seal_broken:
      'The seal of this record is broken, so the server cannot read it. Export it, then record it again.',
    key_unknown: 'The key of the server has changed. Open the app with a network, then send again.',
    meeting_closed: 'The meeting is closed. Reopen it to change what it holds.',
    meeting_not_closed: 'This meeting is not closed.',
    meeting_cancelled: 'The meeting is called off. Restore it to change what it holds.',
    meeting_not_cancelled: 'This meeting is not called off.',
    meeting_empty: 'The attendance list is still empty. Fill it in first.',
    reason_missing: 'Write the reason.',
    region_unfit: 'This kind of meeting is not held for that area. Choose another area.',
    village_outside_meeting:
      'That village is outside the area of the meeting. Choose one inside it.',
    person_unnamed: "Write the person's name.",
    representative_missing: 'Write who represents them.',
    photo_limit: 'There is no room for another photo. Remove one to add it.',
    conflict_decided: 'Somebody else has already decided this.',
    team_step:
      'The team has moved on, so this step no longer applies. Open the team to see where it stands.',
    team_sent:
      'The team has been sent, so it cannot be changed. It opens again when it is returned, or is amended once received.',
    team_unfinished: 'The team is not complete yet. Fill what is missing, then send it.',
    team_not_received:
      'Replacements are recorded once a team has been received. Before that, just change the team.',
    team_amended:
      'This team has been received before. Its members change by replacement, with a date and a reason.',
    member_two_posts: 'One person has one place on the team. Free their present place first.',
    member_gone: 'That person no longer has that place. Open the team to see who does.',
    note_missing: 'Write what needs to be mended.',
    proposal_step:
      'The proposal has moved on, so this step no longer applies. Open it to see where it stands.',
    proposal_sent:
      'The proposal cannot be changed at this stage. Open it to see which steps it can take, such as recalling it.',
    proposal_decided:
      'The proposal has been decided, so its kind, reason and person stay. Take back the decision or the proposal first.',
    proposal_unfinished:
      'Something in the proposal still needs to be mended. Mend it, then submit.',
    warning_unexplained:
      'A warning has no reason yet. Mend what it points at, or write why it is right.',
    basis_missing: 'Choose the musyawarah or the SPTJM that the decision rests on.',
    words_missing: 'Write the words of the decision.',
    entry_missing: 'Fill in the day and the number of the entry in the national system.',
    period_unknown: 'That period is not in the schedule of the regency. Choose another.',
    period_ahead: 'This period is not open yet. Submit once it opens, or choose one that is open.',
    period_closed: 'This period has closed. Move the proposal to the next one, then submit.',
  },
  request: {
    unauthorised: 'Please sign in again. What waits on this phone is kept.',
    not_available: 'Not found, or outside your area.',
    invalid: 'Something that was filled in does not fit. Please check it.',
    too_large: 'That was too much at once. Try again in a moment.',
    rate_limited: 'Too many tries. Wait a little, then try again.',
    protocol_unsupported: 'The app on this phone is too old. Update it, then try again.',
    activation_invalid:
      'This code does not work: it was used, has expired, or was mistyped. Ask the regency team for a new one.',
    login_invalid: 'The username or the password is wrong.',
    username_taken: 'That username is taken. Choose another.',
    register_changed:
      'This village’s list has just changed. Look at the changes again, then import.',
    storage_full:
      'The server is out of space. Your data stays on the phone. Tell the regency team.',
    server: 'The server has a problem. Your data stays on the phone. Try again later.',
  },
  network: 'There is no network. Connect to the internet, then try again.',
  waitSeconds: (seconds) => `Try again in ${seconds} seconds.`,
  waitMinutes: (minutes) => `Try again in ${minutes} minutes.`,
};
