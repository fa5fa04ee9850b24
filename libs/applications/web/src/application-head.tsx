import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Breadcrumb, Heading, formatDay } from '@leerkring/ui';
import './application.css';
import type { ApplicationData } from './applications.queries';
import { texts } from './texts';

interface ApplicationHeadProps {
  application: ApplicationData & { track: { slug: string; name: string } };
  hrefs: { tracks: () => string; track: (slug: string) => string };
}

/** The top of an application's page: whose it is, for which track, and of when: a municipality can have more of them. */
export function ApplicationHead({ application: { organisation, track, createdAt }, hrefs }: ApplicationHeadProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const title = t.title(organisation.name);
  return (
    <>
      <Breadcrumb label={t.crumbs} items={[{ label: t.tracks, href: hrefs.tracks() }, { label: track.name, href: hrefs.track(track.slug) }, { label: title }]} />
      <Heading level={1}>{title}</Heading>
      <p className="application-soft">{t.begunOn(formatDay(createdAt, { locale }))}</p>
    </>
  );
}
