import { LiveSessionRoom } from '@leerkring/live-sessions/web';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { OfflineBar } from '../shell/offline-bar';

/** The live room of a session; it stands alone, without the shell's header and footer. */
export default function LiveSessionPage() {
  const { id } = useParams();
  return (
    <LiveSessionRoom
      key={id}
      id={id!}
      hrefs={{ home: paths.home(), group: (groupId) => paths.group(groupId, 'bijeenkomsten') }}
      notice={<OfflineBar />}
      notFound={<Alone>{<NotFound />}</Alone>}
      failed={(error, retry) => (
        <Alone>
          <LoadFailed error={error} retry={retry} />
        </Alone>
      )}
    />
  );
}

function Alone({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1}>
      {children}
    </main>
  );
}
