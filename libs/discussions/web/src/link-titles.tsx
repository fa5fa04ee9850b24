import { useApolloClient } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Link, RichTextSurroundings, type PageLinkProps } from '@leerkring/ui';
import { createContext, use, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { LinkTitlesQuery } from './links.queries';
import { texts } from './texts';
import { TitleDesk } from './title-desk';

const nobody = new TitleDesk(async () => []);
const Context = createContext(nobody);

/** Knows the titles of all links below, asked for in one go. */
export function LinkTitles({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const { language } = useLanguage();
  const desk = useMemo(() => {
    const fetch = async (paths: string[]) => (await client.query({ query: LinkTitlesQuery, variables: { paths, language }, fetchPolicy: 'no-cache' })).data?.linkTitles ?? [];
    return new TitleDesk(fetch);
  }, [client, language]);
  return (
    <Context value={desk}>
      <RichTextSurroundings PageLink={TitledLink}>{children}</RichTextSurroundings>
    </Context>
  );
}

/** A link to a page of this site: words that somebody chose stay, an address becomes its title. */
function TitledLink({ path, children }: PageLinkProps) {
  const t = useTexts(texts);
  const desk = use(Context);
  const title = useSyncExternalStore(desk.subscribe, () => desk.titleOf(path));
  const isAddress = typeof children === 'string' && /^(https?:|www\.)/.test(children);
  useEffect(() => {
    if (isAddress) desk.ask(path);
  }, [desk, isAddress, path]);
  return <Link href={path}>{isAddress ? (title ?? t.pageHere) : children}</Link>;
}
