import { Accordion, Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useTexts } from '../language/language.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { runAction } from '../window/registry.ts';
import styles from './help.module.css';

/** A piece of work by others that goes along, as the build writes it down (`bin/shipped.mjs`). */
const noticesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), license: z.string(), by: z.string(), text: z.string() }),
);
type Notices = z.infer<typeof noticesSchema>;

/** Reads the licences, which lie beside the page; afresh, as their address stays when the program is renewed. */
async function readNotices(signal: AbortSignal): Promise<Notices> {
  const answer = await fetch('/notices.json', { signal, cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return noticesSchema.parse(await answer.json());
}

function useNotices(): { readonly notices?: Notices; readonly problem?: string } {
  const [told, setTold] = useState({});
  useEffect(() => {
    const leaving = new AbortController();
    readNotices(leaving.signal).then(
      (notices) => setTold({ notices }),
      (error: unknown) => {
        if (!leaving.signal.aborted)
          setTold({ problem: error instanceof z.ZodError ? 'notices.json' : String(error) });
      },
    );
    return () => leaving.abort();
  }, []);
  return told;
}

function NoticeList() {
  const t = useTexts();
  const { notices, problem } = useNotices();
  if (problem !== undefined) return <p role="alert">{t('help.unreadable', { detail: problem })}</p>;
  if (!notices) return <Loader aria-label={t('help.reading')} mt="md" />;
  return (
    <>
      <p>{t('help.noticesText')}</p>
      <Accordion multiple keepMounted={false} className={styles.notices} order={4}>
        {notices.map(({ name, version, license, by, text }) => (
          <Accordion.Item key={`${name} ${version}`} value={`${name} ${version}`}>
            <Accordion.Control>
              <span className={styles.notice}>
                <span>
                  {name} {version}
                </span>
                <small>{by ? t('help.by', { name: by, licence: license }) : license}</small>
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              {text ? <pre className={styles.licence}>{text}</pre> : <p>{t('help.noText')}</p>}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  );
}

/** What the program is, its version, and whose work it brings along under which licence. */
export function AboutText() {
  const t = useTexts();
  const version = usePlanStore((state) => state.version);
  const host = usePlanStore((state) => state.host);
  return (
    <article className={styles.article}>
      <h3>{t('settings.version', { version, host: t(`settings.${host}`) })}</h3>
      <p>{t('help.aboutText')}</p>
      <Button mt="sm" size="xs" variant="default" onClick={() => runAction('diagnostics')}>
        {t('action.diagnostics')}
      </Button>
      <h3>{t('help.notices')}</h3>
      <NoticeList />
    </article>
  );
}
