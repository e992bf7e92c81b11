import { buildIfStale } from '../../src/server/build.ts';

/** The journeys run against the built app: built here where it is missing or out of date. */
export default buildIfStale;
