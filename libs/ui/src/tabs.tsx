import { useEffect, useRef, type ReactNode } from 'react';
import { Link as AriaLink, Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

interface TabWords {
  label: string;
  icon?: ReactNode;
  /** A Counter, or a plain soft number. */
  count?: ReactNode;
}

export interface TabLinksProps {
  /** Name of this navigation ('Onderdelen van de leergroep'). */
  label: string;
  tabs: (TabWords & { href: string; current: boolean })[];
  className?: string;
}

export interface TabsProps {
  label: string;
  tabs: (TabWords & { id: string; content: ReactNode })[];
  value: string;
  onChange: (id: string) => void;
  /** fill = the tabs share the width, as on the phone in a live session. */
  fill?: boolean;
  /** Keep the content of hidden tabs in the page (scroll position, drafts). */
  keepMounted?: boolean;
  className?: string;
}

/** Tabs that are pages of their own: a navigation with links. */
export function TabLinks({ label, tabs, className }: TabLinksProps) {
  const strip = useRef<HTMLUListElement>(null);
  const current = tabs.find((tab) => tab.current)?.href;
  useEffect(() => {
    const tab = strip.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    if (strip.current && tab) strip.current.scrollLeft = tab.offsetLeft - strip.current.offsetLeft - 24;
  }, [current]);
  return (
    <nav aria-label={label} className={className}>
      <ul ref={strip} className="lk-tabs">
        {tabs.map(({ href, current, ...words }) => (
          <li key={href}>
            <AriaLink href={href} aria-current={current ? 'page' : undefined} className="lk-tab">
              <Words {...words} />
            </AriaLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Tabs with panels in one page. */
export function Tabs({ label, tabs, value, onChange, fill, keepMounted, className }: TabsProps) {
  return (
    <AriaTabs className={className} selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      <TabList aria-label={label} className={fill ? 'lk-tabs lk-tabs--fill' : 'lk-tabs'}>
        {tabs.map(({ id, content: _content, ...words }) => (
          <Tab key={id} id={id} className="lk-tab">
            <Words {...words} />
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="lk-tab-panel" shouldForceMount={keepMounted}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

function Words({ label, icon, count }: TabWords) {
  return (
    <>
      {icon}
      <span>{label}</span>
      {count !== undefined && <span className="lk-tab__count">{count}</span>}
    </>
  );
}
