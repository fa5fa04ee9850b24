import { useQuery } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Chip, Section, Skeleton } from '@leerkring/ui';
import { texts as lists } from '../texts';
import './term-lists.css';
import { TermsQuery, taxonomies, type Taxonomy } from './terms.queries';
import { texts } from './texts';

/** The four lists that content is labelled with, each word the way to its page. */
export function TermLists({ hrefOf }: { hrefOf: (taxonomy: Taxonomy, slug: string) => string }) {
  const t = useTexts(texts);
  const names = useTexts(lists);
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(TermsQuery);
  if (!data && error) {
    return (
      <Alert tone="ochre" announce="polite" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
        {sentence(error)}
      </Alert>
    );
  }
  if (!data) return <Skeleton label={t.loading} rows={4} />;
  return (
    <div className="term-lists">
      {taxonomies.map((taxonomy) => (
        <Section key={taxonomy} title={names[taxonomy]}>
          <ul className="term-list" role="list">
            {data.taxonomyTerms
              .filter((term) => term.taxonomy === taxonomy)
              .map((term) => (
                <li key={term.id}>
                  <Chip href={hrefOf(taxonomy, term.slug)}>{term[language]}</Chip>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
