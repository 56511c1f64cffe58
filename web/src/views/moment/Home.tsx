// SPDX-License-Identifier: Apache-2.0
import { t } from '../../i18n';
import { ride, session } from '../../models';
import { ActionRow, ActionStack, NavRow, PrimaryButton, QuietButton, Screen } from '../../ui';
import type { NavRowItem } from '../../ui';
import { router } from '../../app/router';
import { PlanAsk } from '../shell/PlanAsk';
import { QuietLines } from '../shell/QuietLines';
import { top_line } from '../shell/top';

/** A light sea: the weather of nobody in particular. */
const kRoughness = 0.25;

function quiet_places(): NavRowItem[] {
  const state = session.status.value;
  const shut = state === 'locked' || state === 'damaged' || state === 'newer_format';
  // While it is shut the toolbox is, too: one word in its place keeps the row short.
  const first: NavRowItem = shut
    ? { label: t('home.unlock'), href: router.path('unlock'), test_id: 'unlock' }
    : { label: t('home.toolbox'), href: router.path('toolbox') };
  return [
    first,
    { label: t('home.notes'), href: router.path('notes') },
    { label: t('home.people'), href: router.path('people') },
    { label: t('home.settings'), href: router.path('settings') },
  ];
}

/** Three doors. All of them work before the core is there, locked, and offline. */
export function Home() {
  return (
    <Screen
      screen_id="home"
      title={t('home.title')}
      title_look="hidden"
      top={top_line('without_back')}
      scene={{ room: 'open', roughness: kRoughness }}
      actions={
        <ActionStack>
          <PrimaryButton size="hero" href={router.path('ride')} onPress={ride.forget} test_id="help-now">
            {t('home.help_now')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton href={router.path('building')} onPress={ride.forget} test_id="building">
              {t('home.building')}
            </QuietButton>
            <QuietButton href={router.path('plan_run')} test_id="my-plan">
              {t('home.plan')}
            </QuietButton>
          </ActionRow>
        </ActionStack>
      }
      nav={
        <>
          {/* Below the doors: at twice the text size it would push them off the screen. */}
          <PlanAsk />
          <NavRow label={t('home.nav')} items={quiet_places()} />
        </>
      }
    >
      <QuietLines />
    </Screen>
  );
}
