import type { CardActions } from '../../components/CardActions.tsx';
import type { PartingWords } from '../../components/Parting.tsx';
import type { PersonId } from '../../lib/core/model/person.ts';
import { addRefusal, dropRefusal, refusalAt, type Refusal, type RefusalScope } from '../../lib/core/model/refusal.ts';
import type { Settings } from '../../lib/core/model/settings.ts';
import { switchSite } from '../../lib/core/model/site-switch.ts';
import type { Messages } from '../../lib/core/wording/messages.ts';
import type { CardSubject } from '../../lib/page/card-subject.ts';
import { callBackground } from '../../lib/platform/client.ts';
import { logFailure } from '../../lib/platform/log.ts';
import { changeSettings } from '../../lib/platform/settings-store.ts';

export type CardDeedsOptions = {
  readonly subject: CardSubject;
  readonly messages: Messages;
  /** Holds the card open whatever the pointer does, or lets it go. */
  readonly hold: (on: boolean) => void;
  readonly close: () => void;
  /** The card becomes a line that says what was done. */
  readonly part: (parting: PartingWords) => void;
  /** The card is itself again. */
  readonly comeBack: () => void;
  /** Something that the card shows has changed. */
  readonly redraw: () => void;
};

export type CardDeeds = {
  /** `name`: the person's, as the card has it; absent for somebody the reader walked to, whom this page may not name. */
  readonly actions: (person: PersonId, name: string | undefined) => CardActions;
};

/** On the click itself: browsers allow it to nobody else. */
const copy = (text: string): Promise<boolean> => {
  // Absent on pages that came without encryption.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  return clipboard
    ? clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);
};

/** Opens somebody in a page of ours, card and notes included. */
export const openTimeline = (person: PersonId): void => void callBackground('timeline.open', { person });

/** What the reader can do from a card, and how each of it is undone. */
export function createCardDeeds(options: CardDeedsOptions): CardDeeds {
  const { subject, messages, hold, close, part, comeBack, redraw } = options;
  const address = subject.context.url;
  const site = refusalAt(subject.person, 'site', address);
  let isPinned = false;
  let problem: string | undefined;

  /** Shows what is done at once; if the browser does not store it, the card comes back and says so. */
  const store = async (change: (settings: Settings) => Settings): Promise<void> => {
    problem = undefined;
    try {
      await changeSettings(change);
    } catch (error) {
      logFailure('saving the settings', error);
      problem = messages.settingsNotSaved;
      comeBack();
    }
  };
  const setRefusals = (change: (refusals: readonly Refusal[]) => readonly Refusal[]): Promise<void> =>
    store((settings) => ({ ...settings, refusals: change(settings.refusals ?? []) }));

  const refuse = (name: string, scope: RefusalScope, instead?: Refusal): void => {
    const refusal = refusalAt(subject.person, scope, address);
    if (!refusal) return;
    isPinned = false;
    const words = scope === 'page' ? messages.refusedOnPage(name) : messages.refusedOnSite(name, refusal.where);
    const takeBack = (): void => {
      comeBack();
      void setRefusals((known) => dropRefusal(known, refusal));
    };
    const widen = (): void => refuse(name, 'site', refusal);
    const further = scope === 'page' && site && { label: messages.everywhereOn(site.where), onAct: widen };
    part({ words, onUndo: takeBack, ...(further ? { further } : {}) });
    void setRefusals((known) => addRefusal(instead ? dropRefusal(known, instead) : known, refusal));
  };

  const storeSwitch = (host: string, on: boolean): Promise<void> => store((settings) => switchSite(settings, host, on));
  const switchOff = (host: string): void => {
    // The reading ends with its card; the next one begins when the site is on again.
    const takeBack = (): void => {
      close();
      void storeSwitch(host, true);
    };
    part({ words: messages.siteNowOff(host), onUndo: takeBack });
    void storeSwitch(host, false);
  };

  const pin = (): NonNullable<CardActions['pin']> => ({
    isOn: isPinned,
    toggle: () => {
      isPinned = !isPinned;
      hold(isPinned);
      redraw();
    },
  });

  return {
    actions: (person, name) => ({
      pin: pin(),
      copy,
      openTimeline: () => openTimeline(person),
      ...(name !== undefined && refusalAt(person, 'page', address) ? { refuse: () => refuse(name, 'page') } : {}),
      ...(site ? { switchSiteOff: () => switchOff(site.where) } : {}),
      ...(problem === undefined ? {} : { problem }),
    }),
  };
}
