import * as v from 'valibot';
import { PERIOD_KEY } from '../domain/period.ts';

/** Key of a period, `YYYY-MM`. By itself: the first load needs it, and the proposals' records not. */
export const PeriodKey = v.pipe(v.string(), v.regex(PERIOD_KEY, 'period'));
