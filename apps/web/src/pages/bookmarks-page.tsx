import { BookmarkList } from '@leerkring/discussions/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import { paths } from '../paths';
import './bookmarks-page.css';

const texts = defineTexts({
  nl: { title: 'Bewaard', line: 'Berichten die je bij de hand houdt. Alleen jij ziet ze hier.' },
  en: { title: 'Kept', line: 'Posts that you keep at hand. Only you can see them here.' },
});

/** Everything that the member keeps at hand. */
export default function BookmarksPage() {
  const t = useTexts(texts);
  return (
    <Page width="read">
      <div className="bookmarks-page__head">
        <Heading level={1}>{t.title}</Heading>
        <p>{t.line}</p>
      </div>
      <BookmarkList hrefOf={paths.post} />
    </Page>
  );
}
