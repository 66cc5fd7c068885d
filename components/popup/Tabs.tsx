import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

export type Tab<Id extends string> = { readonly id: Id; readonly label: string };

type TabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** Stands at the end of the row, outside the tab list. */
  readonly children?: ComponentChildren;
};

export const tabId = (id: string): string => `rc-tab-${id}`;
export const panelId = (id: string): string => `rc-panel-${id}`;

/** The tab list of the ARIA practices: one stop for Tab, arrows move and choose, Home and End jump. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Id>): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const choose = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab) return;
    onChoose(tab.id);
    list.current?.querySelector<HTMLElement>(`#${tabId(tab.id)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const rtl = list.current?.matches(':dir(rtl)') && event.key.startsWith('Arrow');
    choose(rtl ? 2 * at - step : step);
  };
  return (
    <div class="rc-tabs">
      <div class="rc-tablist" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            type="button"
            class="rc-tab"
            role="tab"
            key={tab.id}
            id={tabId(tab.id)}
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? panelId(tab.id) : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

/** The panel of the chosen tab. */
export function TabPanel({ id, children }: { readonly id: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="rc-panel" role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)}>
      {children}
    </div>
  );
}
