// SPDX-License-Identifier: Apache-2.0
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { load_words, t } from '../i18n';
import { settings } from '../models';
import { Blanket, Screen, useQuickExit, Waiting } from '../ui';
import { first, views } from '../views';
import { ProblemLine } from '../views/shell/QuietLines';
import { quick_exit } from './exit';
import { router } from './router';
import type { RouteName } from './router';

/** Screens that were brought so far. The first ones came with the page. */
const brought = signal<Readonly<Partial<Record<RouteName, ComponentType>>>>(first);

async function bring(name: RouteName): Promise<void> {
  if (brought.peek()[name] !== undefined) return;
  const load = views[name];
  if (load === undefined) return;
  const [{ default: view }] = await Promise.all([load(), load_words()]);
  brought.value = { ...brought.peek(), [name]: view };
}

/** All other screens, while nothing else is to do: a tap is answered at once, also offline. */
function bring_all(): void {
  for (const name of Object.keys(views) as RouteName[]) void bring(name).catch(() => undefined);
}

/** While a screen is on its way there is still a way to help. */
function OnItsWay() {
  return (
    <Screen
      screen_id="on-its-way"
      title={t('app.static.wait')}
      top={{ call: { label: t('app.static.help'), href: '/help.html' } }}
    >
      <Waiting label={t('app.static.wait')} />
    </Screen>
  );
}

export function Root() {
  const name = router.name.value;
  useQuickExit(quick_exit);
  useEffect(() => {
    void bring(name).catch(() => {
      // Not even the screen could be brought: the page that needs nothing takes over.
      location.assign('/help.html');
    });
  }, [name]);
  useEffect(() => {
    const timer = setTimeout(bring_all, 2000);
    return () => clearTimeout(timer);
  }, []);
  const View = brought.value[name];
  return (
    <>
      {View === undefined ? <OnItsWay /> : <View />}
      <ProblemLine />
      <Blanket enabled={settings.current.value?.blank_on_leave ?? true} />
    </>
  );
}
