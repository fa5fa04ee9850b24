import { useLanguage, useTexts, useUnsent } from '@leerkring/platform/web';
import { Face } from '@leerkring/ui';
import { Bookmark, Info, Languages, LogOut, Settings2, UserRound } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { paths } from '../paths';
import { Choices, type Choice } from './choices';
import { loadSignOutDialog, useSession } from './session';
import { texts } from './texts';
import { useThemeChoices } from './use-theme-choices';
import type { Viewer } from './viewer';

const SignOutDialog = lazy(loadSignOutDialog);

/** What belongs to the person who is signed in: profile, language, theme, signing out. */
export function PersonMenu({ viewer }: { viewer: Viewer }) {
  const t = useTexts(texts);
  const { language, setLanguage } = useLanguage();
  const { signOut } = useSession();
  const { waiting, failed } = useUnsent();
  const [asking, setAsking] = useState(false);
  const leave = (afterwards?: () => Promise<void>): Promise<void> => signOut(afterwards).catch(async () => (await import('./messages')).tellFailure(t.signOutFailed));
  const themes = useThemeChoices();
  const { id, name, organisation } = viewer.account;
  const other = language === 'nl' ? 'en' : 'nl';
  const items: Choice[] = [
    { id: 'profile', label: t.profile, line: [name, organisation?.name].filter(Boolean).join(', '), icon: <UserRound aria-hidden />, href: paths.profile() },
    { id: 'bookmarks', label: t.bookmarks, icon: <Bookmark aria-hidden />, href: paths.bookmarks() },
    ...(viewer.viewerCan.includes('account.list')
      ? [{ id: 'administration', label: t.administration, icon: <Settings2 aria-hidden />, href: paths.administration() }]
      : viewer.viewerCan.includes('contact.list')
        ? [{ id: 'contacts', label: t.contacts, icon: <Settings2 aria-hidden />, href: paths.contacts() }]
        : []),
    { id: 'language', label: t.otherLanguage, lang: other, icon: <Languages aria-hidden />, divider: true, onPress: () => setLanguage(other) },
    ...themes.map(({ theme, label, Icon, choose }) => ({ id: theme, label, icon: <Icon aria-hidden />, onPress: choose })),
    { id: 'about', label: t.about, icon: <Info aria-hidden />, divider: true, href: paths.about() },
    {
      id: 'sign-out',
      label: t.signOut,
      icon: <LogOut aria-hidden />,
      onPress: () => (waiting + failed > 0 ? setAsking(true) : void leave()),
    },
  ];
  return (
    <>
      <Choices className="shell-person" label={t.menuOf(name)} place="end" items={items}>
        <Face id={id} name={name} size={36} />
      </Choices>
      <Suspense>{asking && <SignOutDialog onStay={() => setAsking(false)} onLeave={leave} />}</Suspense>
    </>
  );
}
