import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { chromiumFlags, findChromium } from './chromium.ts';
import { openLine } from './line.ts';
import type { Line } from './line.ts';

const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
  userAgent:
    'Mozilla/5.0 (Linux; Android 13; SM-A045F) AppleWebKit/537.36 (KHTML, like Gecko) ' +
    'Chrome/156.0.0.0 Mobile Safari/537.36',
};

const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

const cameraFlags = (camera: string | undefined): string[] =>
  camera === undefined
    ? []
    : [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${camera}`,
      ];

/**
 * A person's device: a browser with a profile on disk, on a line of its own to the server. It can
 * be switched off and on again, and its line cut.
 */
export class Handset {
  readonly line: Line;
  /** Every address that was shown or asked for, over all its starts. */
  readonly addresses: string[] = [];
  /** Under which name each file was to be saved. */
  readonly savedNames: string[] = [];
  readonly #profile: string;
  readonly #options: BrowserContextOptions;
  readonly #camera: string | undefined;
  #context: BrowserContext | null = null;
  #offline = false;

  private constructor(
    line: Line,
    profile: string,
    options: BrowserContextOptions,
    camera: string | undefined,
  ) {
    this.line = line;
    this.#profile = profile;
    this.#options = options;
    this.#camera = camera;
  }

  /** @param camera what its camera sees: a film of JPEGs, which may come to be later */
  static phone(serverPort: number, camera?: string): Promise<Handset> {
    return Handset.#make(serverPort, PHONE, camera);
  }

  static laptop(serverPort: number): Promise<Handset> {
    return Handset.#make(serverPort, LAPTOP);
  }

  static async #make(
    serverPort: number,
    options: BrowserContextOptions,
    camera?: string,
  ): Promise<Handset> {
    const profile = await mkdtemp(join(tmpdir(), 'tpk-handset-'));
    const handset = new Handset(await openLine(serverPort), profile, options, camera);
    await handset.switchOn();
    return handset;
  }

  /** The folder of the browser's own files. */
  get profile(): string {
    return this.#profile;
  }

  get isOn(): boolean {
    return this.#context !== null;
  }

  /** The page that the person looks at. */
  get page(): Page {
    const page = this.context.pages()[0];
    if (page === undefined) throw new Error('the handset is switched off');
    return page;
  }

  get context(): BrowserContext {
    if (this.#context === null) throw new Error('the handset is switched off');
    return this.#context;
  }

  /** Opens an address of the app through the handset's own line. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.line.origin}${path}`);
  }

  /** No network at all: the browser says so, and the line is cut as well. */
  async loseNetwork(): Promise<void> {
    this.#offline = true;
    this.line.set('cut');
    await this.context.setOffline(true);
  }

  async findNetwork(): Promise<void> {
    this.#offline = false;
    this.line.set('open');
    await this.context.setOffline(false);
  }

  /** Ends the browser; the profile stays, as on a phone whose battery went flat. */
  async switchOff(): Promise<void> {
    await this.context.close();
    this.#context = null;
  }

  /** The system ends the app where it is, with no chance to finish anything; then it is off. */
  async crash(): Promise<void> {
    const { page } = this;
    const session = await this.context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // it has nothing to answer any more
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.switchOff();
  }

  /** Starts the browser again on the same profile, as offline as it was. */
  async switchOn(): Promise<void> {
    const executablePath = findChromium();
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      ...this.#options,
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      args: [...chromiumFlags, ...cameraFlags(this.#camera)],
      headless: true,
      ...(executablePath === undefined ? {} : { executablePath }),
    });
    this.#context.setDefaultTimeout(15_000);
    this.#watch(this.#context);
    if (this.#offline) await this.#context.setOffline(true);
  }

  #watch(context: BrowserContext): void {
    const watch = (page: Page) => {
      page.on('framenavigated', (frame) => this.addresses.push(frame.url()));
      page.on('download', (download) => this.savedNames.push(download.suggestedFilename()));
    };
    context.on('request', (request) => this.addresses.push(request.url()));
    context.on('page', watch);
    for (const page of context.pages()) watch(page);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#context?.close();
    await this.line.close();
    await rm(this.#profile, { recursive: true, force: true });
  }
}
