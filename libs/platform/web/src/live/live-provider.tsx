import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useAccountId } from '../account';
import { LiveConnection } from './connection';
import { openSocket, type LiveSocket } from './socket';
import { Streams } from './streams';

export interface Live {
  connection: LiveConnection;
  streams: Streams;
}

export interface LiveProviderProps {
  /** The server no longer knows our session: ask again who is signed in. */
  onSignedOut?: () => void;
  /** For specs: another way to get a socket. */
  open?: () => Promise<LiveSocket>;
  children: ReactNode;
}

const LiveContext = createContext<Live | null>(null);

/** Keeps the socket of this tab connected while somebody is signed in (AccountProvider above it). */
export function LiveProvider({ onSignedOut, open = openSocket, children }: LiveProviderProps) {
  const accountId = useAccountId();
  const { cache } = useApolloClient();
  const [live, setLive] = useState<Live | null>(null);
  const signedOut = useEffectEvent(() => onSignedOut?.());
  useEffect(() => {
    if (!accountId) return undefined;
    const connection = new LiveConnection({ openSocket: open, onSignedOut: () => signedOut() });
    setLive({ connection, streams: new Streams(connection, (run) => cache.batch({ update: run })) });
    connection.start();
    return () => {
      connection.stop();
      setLive(null);
    };
  }, [accountId, cache, open]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The live side of this tab; null while nobody is signed in. */
export function useLive(): Live | null {
  return useContext(LiveContext);
}
