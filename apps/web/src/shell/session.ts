import { useApolloClient, useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { patiently } from '@leerkring/ui';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../paths';
import { ViewerQuery } from './viewer';

/** Asked of who signs out with unsent words, mostly without connection: so its code is there before. */
export const loadSignOutDialog = () => patiently(() => import('./sign-out-dialog'));

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

interface Session {
  /** After a mutation that signed somebody in: forgets what was known before, and goes to `next`, or else to the page they came for. */
  signedIn: (next?: string) => Promise<void>;
  /** Ends the session and does `afterwards`. The app is loaded anew, so that nothing of this account stays in memory. */
  signOut: (afterwards?: () => Promise<void>) => Promise<void>;
}

/** Coming in and going out. */
export function useSession(): Session {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [signOut] = useMutation(SignOut);
  return {
    signedIn: async (next) => {
      // Not resetStore: it would also ask again what the page that is left had asked, such as an invitation that is used by now.
      await client.clearStore();
      await client.refetchQueries({ include: [ViewerQuery] });
      await navigate(insideOnly(next ?? search.get('naar')), { replace: true });
    },
    signOut: async (afterwards) => {
      await signOut();
      await afterwards?.();
      window.location.assign(paths.home());
    },
  };
}

/** Only addresses of our own: a link with another site behind it must not lead people there after signing in. */
export function insideOnly(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : paths.home();
}
