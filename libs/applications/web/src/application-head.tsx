import { useTexts } from '@leerkring/platform/web';
import { Breadcrumb, Heading } from '@leerkring/ui';
import type { ApplicationData } from './applications.queries';
import { texts } from './texts';

interface ApplicationHeadProps {
  application: ApplicationData & { track: { slug: string; name: string } };
  hrefs: { tracks: () => string; track: (slug: string) => string };
}

/** The top of an application's page: whose it is, and for which track. */
export function ApplicationHead({ application: { organisation, track }, hrefs }: ApplicationHeadProps) {
  const t = useTexts(texts);
  const title = t.title(organisation.name);
  return (
    <>
      <Breadcrumb label={t.crumbs} items={[{ label: t.tracks, href: hrefs.tracks() }, { label: track.name, href: hrefs.track(track.slug) }, { label: title }]} />
      <Heading level={1}>{title}</Heading>
    </>
  );
}
