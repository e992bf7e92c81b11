import { KeyRound, Languages, LogIn } from 'lucide-preact';
import { writeMeta } from '../../../store/meta.ts';
import { useApp } from '../../app.ts';
import { useText } from '../../hooks/use-text.ts';
import { Revoked } from '../../handover/revoked.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Later } from '../../parts/later.tsx';
import { Page } from '../../parts/page.tsx';

const lostNotice = () => import('../../guard/lost-notice.tsx');

/** What a device shows on which nobody has joined yet. */
export default function WelcomeScreen() {
  const t = useText();
  const { db, language } = useApp();
  const { welcome } = t.join;
  const other = language.value === 'id' ? 'en' : 'id';
  return (
    <Page
      title={welcome.title}
      subtitle={welcome.text}
      footer={
        <>
          <LinkButton kind="primary" wide icon={KeyRound} href="/gabung">
            {welcome.typeCode}
          </LinkButton>
          <LinkButton wide icon={LogIn} href="/masuk">
            {welcome.password}
          </LinkButton>
          <p class="text-muted text-center text-sm">{welcome.passwordFor}</p>
        </>
      }
    >
      <Later load={lostNotice} />
      <Revoked />
      <div class="card-box">
        <img src="/favicon.svg" alt="" width="72" height="72" class="mb-4" />
        <p>{welcome.how}</p>
        <p class="text-muted mt-3">{welcome.noCode}</p>
      </div>
      <Button kind="quiet" icon={Languages} onClick={() => writeMeta(db, 'language', other)}>
        <span lang={other}>{welcome.otherLanguage}</span>
      </Button>
    </Page>
  );
}
