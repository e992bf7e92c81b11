import { measureSearch } from './search.ts';
import { measurePage, measurePull, measurePush } from './store/exchange.ts';
import { measureWriteBulk, measureWriteOne, measureWriteQueued } from './store/write.ts';

/** What is measured in the page, by the name of its ratio; a further figure is added here. */
Object.assign(globalThis, {
  figures: {
    write_one: measureWriteOne,
    write_bulk: measureWriteBulk,
    push_1000: measurePush,
    pull_10000: measurePull,
    page_50: measurePage,
    search_10000: measureSearch,
    write_one_with_5000_queued: measureWriteQueued,
  },
});
