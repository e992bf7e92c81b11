import type { Round } from '../rounds.ts';
import { measurePullOfMany, measurePullOfManyPostgres } from './pull.ts';
import {
  measurePushBatched,
  measurePushBatchedPostgres,
  measurePushSingle,
  measurePushSinglePostgres,
} from './push.ts';

export interface ServerFigure {
  readonly measure: (rounds: number) => Promise<Round[]>;
  /** What the two of a round are. */
  readonly mine: string;
  readonly floor: string;
  /** Whether they count a second, and are the better the more they are; else they are ms. */
  readonly isRate: boolean;
}

const push = (measure: ServerFigure['measure']): ServerFigure => {
  return { measure, mine: 'mutations', floor: 'bare commits', isRate: true };
};
const pull = (measure: ServerFigure['measure']): ServerFigure => {
  return { measure, mine: 'of 100,000', floor: 'of 1,000', isRate: false };
};

/** What is measured at a server in a process of its own; a further figure is added here. */
export const SERVER_FIGURES: Readonly<Record<string, ServerFigure>> = {
  server_push: push(measurePushSingle),
  server_push_pg: push(measurePushSinglePostgres),
  server_push_batched: push(measurePushBatched),
  server_push_batched_pg: push(measurePushBatchedPostgres),
  pull_100_of_100000: pull(measurePullOfMany),
  pull_100_of_100000_pg: pull(measurePullOfManyPostgres),
};
