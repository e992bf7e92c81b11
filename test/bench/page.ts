import { measureSearch } from './search.ts';

/** What is measured in the page, by the name of its ratio; a further figure is added here. */
Object.assign(globalThis, { figures: { search_10000: measureSearch } });
