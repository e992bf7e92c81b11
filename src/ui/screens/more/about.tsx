import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../parts/page.tsx';

const ODBL = 'https://opendatacommons.org/licenses/odbl/1-0/';
const AREA_DATA = 'https://github.com/fityannugroho/idn-area-data';

/** What the app is, whose data it carries, and under which licences. */
export default function AboutScreen() {
  const t = useText();
  const { aboutPage: words } = t.more;
  return (
    <Page title={words.title} back="/lainnya">
      <p>{words.text}</p>
      <h2 class="section-title">{words.privacyTitle}</h2>
      <p>{words.privacy}</p>
      <h2 class="section-title">{words.regionsTitle}</h2>
      <p>{words.regions}</p>
      <p class="grid">
        <a class="text-link py-3" href={AREA_DATA} target="_blank" rel="noreferrer">
          idn-area-data
        </a>
        <a class="text-link py-3" href={ODBL} target="_blank" rel="noreferrer">
          Open Database License (ODbL) 1.0
        </a>
      </p>
      <h2 class="section-title">{words.licenceTitle}</h2>
      <p>{words.licence}</p>
      <h2 class="section-title">{words.versionTitle}</h2>
      <p>{__APP_VERSION__}</p>
    </Page>
  );
}
