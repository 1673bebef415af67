// Makes an activity of the events that were chosen for it.
import { html, nothing } from 'lit';
import { formatTime } from '../time/format-time.ts';
import type { ActivityName } from './choose-events.ts';
import { exhibits } from './evidence.ts';
import { OrderRound } from './order-round.ts';
import type { Question } from './question-round.ts';
import { QuestionRound } from './question-round.ts';
import { RevealRound } from './reveal-round.ts';
import type { Round, RoundHost } from './round.ts';
import { dateWords } from './round.ts';
import { chanceOf, shuffled } from './seeded.ts';
import type { SourceQuestion } from './source-question.ts';
import { sourceQuestion, sourceWords } from './source-question.ts';
import { SURENESSES, surenessOf } from './sureness.ts';

/**
 * Begins an activity. The same seed gives the same one.
 *
 * @param rows From `chooseEvents` for this activity and seed; not empty.
 */
export function makeRound(
  host: RoundHost,
  activity: ActivityName,
  rows: readonly number[],
  seed: number,
): Round {
  const mixed = shuffled(rows, chanceOf(seed));
  switch (activity) {
    case 'dates':
      return new RevealRound(host, mixed);
    case 'order':
      return new OrderRound(host, mixed, seed);
    case 'sources': {
      const asked = mixed.flatMap((row) => sourceQuestion(host.table, row, seed) ?? []);
      return new QuestionRound(
        host,
        asked.map((question) => aboutSource(host, question)),
      );
    }
    case 'sureness':
      return new QuestionRound(
        host,
        mixed.map((row) => aboutSureness(host, row)),
      );
    default:
      return activity satisfies never;
  }
}

function aboutSource(host: RoundHost, { row, date, options, rights }: SourceQuestion): Question {
  const { title } = host.table.eventAt(row);
  return {
    row,
    isDateHidden: true,
    rights,
    ask: () => ({
      asked: date ? host.words().whoDates : host.words().whoSays,
      claim: html`<span class="event-name">${title}</span>
        ${date ? html`<span class="activity-date">${formatTime(date, host.store.locale)}</span>` : nothing}`,
      exhibits: nothing,
      options: options.map((source) => {
        const { name, title: note } = sourceWords(source);
        return { words: name, note };
      }),
    }),
  };
}

function aboutSureness(host: RoundHost, row: number): Question {
  const event = host.table.eventAt(row);
  return {
    row,
    isDateHidden: false,
    rights: new Set([SURENESSES.indexOf(surenessOf(event))]),
    ask: () => ({
      asked: host.words().howSure,
      claim: html`<span class="event-name">${event.title}</span>
        <span class="activity-date">${host.words().datedHere(dateWords(host, row))}</span>`,
      exhibits: exhibits(host, row),
      options: SURENESSES.map((sureness) => ({ words: host.words().sureness[sureness] })),
    }),
  };
}
