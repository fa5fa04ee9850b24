import { useTexts } from '@leerkring/platform/web';
import { Button, Deep, Link, Logo } from '@leerkring/ui';
import { paths } from '../paths';
import { texts } from './texts';
import { useThemeChoices } from './use-theme-choices';

/** Under public pages. */
export function Footer() {
  const t = useTexts(texts);
  return (
    <footer className="shell-footer">
      <Deep flush>
        <div className="shell-footer__inner">
          <Logo name={t.brand} onDeep size={30} />
          <p className="shell-footer__line">{t.footer}</p>
          <nav aria-label={t.footerNavigation}>
            <ul className="shell-footer__links">
              <li>
                <Link href={paths.about()}>{t.about}</Link>
              </li>
              <li>
                <Link href={paths.offer()}>{t.offer}</Link>
              </li>
              <li>
                <Link href={paths.terms()}>{t.terms}</Link>
              </li>
              <li>
                <Link href={paths.editions()}>{t.editions}</Link>
              </li>
              <li>
                <Link href={paths.rules()}>{t.rules}</Link>
              </li>
              <li>
                <Link href={paths.accessibility()}>{t.accessibility}</Link>
              </li>
            </ul>
          </nav>
          <ul className="shell-footer__links">
            {useThemeChoices().map(({ theme, label, Icon, choose }) => (
              <li key={theme}>
                <Button variant="text" size="s" className="shell-footer__theme" icon={<Icon aria-hidden />} onPress={choose}>
                  {label}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Deep>
    </footer>
  );
}
