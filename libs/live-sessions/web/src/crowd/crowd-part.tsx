import { Suspense, lazy, useState } from 'react';
import { audienceKinds, audienceNames, streamOf } from '@leerkring/contract';
import { useCrowd, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, patiently } from '@leerkring/ui';
import { UsersRound } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { texts } from './texts';
import './crowd.css';

const PeopleDialog = lazy(async () => ({ default: (await patiently(() => import('./people-dialog'))).PeopleDialog }));

/** In a crowd: how many people of which kinds are here, and the way to who they are. Nothing where all are named. */
export function CrowdPart({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [looking, setLooking] = useState(false);
  const crowd = useCrowd(streamOf('live_session', session.id));
  return (
    <>
      {crowd && (
        <div className="crowd">
          <table className="crowd__kinds">
            <caption className="lk-hidden">{t.kinds}</caption>
            <tbody>
              {audienceKinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{audienceNames[kind][language]}</th>
                  <td>{crowd.kinds[kind]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="people-pane__note">{t.from(crowd.organisations)}</p>
          <Button variant="line" size="s" icon={<UsersRound aria-hidden />} onPress={() => setLooking(true)}>
            {t.look}
          </Button>
        </div>
      )}
      {looking && (
        <Suspense>
          <PeopleDialog id={session.id} onDone={() => setLooking(false)} />
        </Suspense>
      )}
    </>
  );
}
