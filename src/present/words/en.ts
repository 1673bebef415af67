// What a presentation says in English.
import type { PresentWords } from '../words.ts';

/** English. */
export const words: PresentWords = {
  steps: 'All steps',
  presenterWindow: 'Presenter window',
  notes: 'Notes',
  notesSeen: 'Everyone who sees this screen can read these notes. N or Esc hides them.',
  noNotes: 'No notes for this step.',
  fullScreen: 'Full screen',
  black: 'Black screen',
  white: 'White screen',
  spotlight: 'Spotlight',
  uncovered: 'The step is shown again',
  pressEnter: 'Step #: press Enter',
  blocked:
    'The browser did not let the presenter window open. Allow pop-ups for this page, or show the notes here.',
  notesHere: 'Show notes here',
  lostTouch: 'The presenter window is no longer connected. Open it again with P.',
  nextStep: 'Next step',
  lastStep: 'This is the last step.',
  question: 'Question',
  answer: 'Answer',
  clock: 'Time',
  elapsed: 'Elapsed',
  fromZero: 'Count from zero',
  audienceGone:
    'The audience window has been closed, or is loading again. If this does not change, open the timeline again and present: it goes on where it was.',
  openAgain: 'Open the timeline again',
  forth: 'Next step, or the answer',
  back: 'Step before',
  ends: 'First step, last step',
  byNumber: 'Go to a step by its number',
};
