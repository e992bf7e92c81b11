import type { photos as indonesian } from '../id/photos.ts';

export const photos = {
  title: 'Photos of the meeting',
  count: (count: number, most: number) => `${count} of ${most} photos`,
  hint: 'Photos are made small on this phone and sent after the text. Their location is removed.',
  take: 'Take a photo',
  choose: 'Choose from the gallery',
  full: (most: number) => `There are ${most} photos already. Remove one to replace it.`,
  emptyTitle: 'No photos yet',
  emptyText: 'The meeting itself and the name board are enough.',
  working: 'Making the photo smaller…',
  saved: (size: string) => `Photo kept on the phone, ${size}.`,
  caption: 'Caption',
  captionOf: (number: number) => `Caption of photo ${number}`,
  altOf: (number: number, caption: string) =>
    caption === ''
      ? `Photo ${number} of the meeting`
      : `Photo ${number} of the meeting: ${caption}`,
  saveCaption: 'Save caption',
  captionSaved: 'Caption kept.',
  remove: 'Remove photo',
  removeOf: (number: number) => `Remove photo ${number}`,
  removed: 'Photo removed.',
  open: (number: number) => `See photo ${number} larger`,
  close: 'Close',
  fetching: 'Fetching the photo…',
  notHere: 'This photo is on the server. Connect to a network to see it.',
  fetch: 'Download photo',
  notArrived: 'This photo is still on the phone that took it.',
  notImage: 'That file is not a photo. Choose an image, for example a JPG.',
  unreadable: 'That photo cannot be opened on this phone. Take a new one with the camera.',
  storageFull: 'The phone is full. Remove some other files, then try again.',
  dismiss: 'Close message',
} satisfies typeof indonesian;
