import { CatchUp } from '@leerkring/discussions/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import { paths } from '../paths';
import { useViewer } from '../shell/viewer';

const texts = defineTexts({
  nl: { title: 'Bijlezen' },
  en: { title: 'Catch up' },
});

const hrefs = { post: paths.post, group: paths.group };

/** Everything that was said since the member last read, over all groups. */
export default function CatchUpPage() {
  const t = useTexts(texts);
  const { viewer } = useViewer();
  return (
    <Page width="read">
      <Heading level={1}>{t.title}</Heading>
      <CatchUp groupIds={viewer?.groups.nodes.map(({ id }) => id) ?? []} hrefs={hrefs} />
    </Page>
  );
}
