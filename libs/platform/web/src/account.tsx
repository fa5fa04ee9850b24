import { createContext, useContext, type ReactNode } from 'react';

const AccountContext = createContext<string | null>(null);

/** Says below which account this browser is signed in; null: with none, or not known yet. */
export function AccountProvider({ accountId, children }: { accountId: string | null; children: ReactNode }) {
  return <AccountContext value={accountId}>{children}</AccountContext>;
}

/** Id of the account that is signed in, or null. */
export function useAccountId(): string | null {
  return useContext(AccountContext);
}
