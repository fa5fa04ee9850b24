import { clsx } from 'clsx';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink, Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import { Counter } from './counter';
import { Menu } from './menu';
import { useOverflow } from './use-overflow';
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
  /** `asks`: its count asks for the reader. */
  tabs: (TabWords & { id: string; content: ReactNode; asks?: boolean })[];
  value: string;
  onChange: (id: string) => void;
  /** fill = the tabs share the width, as on the phone in a live session. */
  fill?: boolean;
  /** Name of the button for the tabs that do not fit ('Meer'), which then become its menu; without it the row scrolls. */
  more?: string;
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
export function Tabs({ label, tabs, value, onChange, fill, more, keepMounted, className }: TabsProps) {
  const row = useRef<HTMLDivElement>(null);
  const signs = more === undefined ? null : tabs.map((tab) => `${tab.label} ${String(tab.count ?? '')}`).join();
  const over = useOverflow(row, tabs.findIndex(({ id }) => id === value), signs);
  const list = (
    <TabList aria-label={label} className={clsx('lk-tabs', fill && 'lk-tabs--fill')}>
      {tabs.map(({ id, content: _content, asks: _asks, ...words }, index) => (
        <Tab key={id} id={id} className={clsx('lk-tab', over.has(index) && 'lk-tab--over')}>
          <Words {...words} />
        </Tab>
      ))}
    </TabList>
  );
  return (
    <AriaTabs className={className} selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      {more === undefined ? (
        list
      ) : (
        <div className="lk-tabs-row" ref={row}>
          {list}
          {over.size > 0 && <More label={more} tabs={tabs.filter((_, index) => over.has(index))} onChange={onChange} />}
        </div>
      )}
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="lk-tab-panel" shouldForceMount={keepMounted}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** The tabs that do not fit, with how much in them asks for the reader. */
function More({ label, tabs, onChange }: { label: string } & Pick<TabsProps, 'tabs' | 'onChange'>) {
  const asked = tabs.reduce((sum, { asks, count }) => sum + (asks ? Number(count ?? 0) : 0), 0);
  const trigger = (
    <AriaButton className="lk-tab lk-tab--more">
      <span>{label}</span>
      <Counter value={asked} />
      <ChevronDown aria-hidden />
    </AriaButton>
  );
  const items = tabs.map((tab) => ({ id: tab.id, label: tab.count === undefined ? tab.label : `${tab.label} ${String(tab.count)}`, icon: tab.icon, onAction: () => onChange(tab.id) }));
  return <Menu trigger={trigger} items={items} />;
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
