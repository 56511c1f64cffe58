// SPDX-License-Identifier: Apache-2.0
import type { ComponentType, VNode } from 'preact';
import type { Settings } from '../../../gen/api.gen';
import { router } from '../../../app/router';
import { t } from '../../../i18n';
import { session, settings } from '../../../models';
import { PrimaryButton, Screen, Stack, Waiting } from '../../../ui';
import { top_line } from '../../shell/top';
import { use_act } from '../parts/act';
import { use_ahead } from '../parts/ahead';
import { Trouble } from '../parts/Trouble';
import { AgePage } from './AgePage';
import { CardPage } from './CardPage';
import { DataPage } from './DataPage';
import { DeletePage } from './DeletePage';
import { ExitPage } from './ExitPage';
import { FlagsPage } from './FlagsPage';
import { KeyPage } from './KeyPage';
import { LockPage } from './LockPage';
import { LookPage } from './LookPage';
import { PassphrasePage } from './PassphrasePage';
import type { Change } from './props';
import { RecoveryPage } from './RecoveryPage';
import { RegionPage } from './RegionPage';
import { TopicsPage } from './TopicsPage';
import { WaysPage } from './WaysPage';

/** Pages that need no settings to be drawn: they have to work when nothing else does. */
const kPlainPages: Readonly<Record<string, ComponentType>> = {
  exit: ExitPage,
  lock: LockPage,
  passphrase: PassphrasePage,
  code: RecoveryPage,
  key: KeyPage,
  data: DataPage,
  delete: DeletePage,
};

interface SettingPage {
  readonly title: () => string;
  readonly intro?: (() => string) | undefined;
  readonly draw: (now: Settings, change: Change) => VNode;
}

const kPages: Readonly<Record<string, SettingPage>> = {
  look: {
    title: () => t('settings.look.title'),
    draw: (now, change) => <LookPage now={now} onChange={change} />,
  },
  card: {
    title: () => t('settings.card.title'),
    intro: () => t('settings.card.intro'),
    draw: (now, change) => <CardPage now={now} onChange={change} />,
  },
  region: {
    title: () => t('settings.region.title'),
    intro: () => t('settings.region.intro'),
    draw: (now, change) => <RegionPage now={now} onChange={change} />,
  },
  age: {
    title: () => t('settings.age.title'),
    intro: () => t('settings.age.intro'),
    draw: (now, change) => <AgePage now={now} onChange={change} />,
  },
  flags: {
    title: () => t('cautions.title'),
    intro: () => t('cautions.intro'),
    draw: (now, change) => <FlagsPage now={now} onChange={change} />,
  },
  topics: {
    title: () => t('settings.topics.title'),
    intro: () => t('settings.topics.intro'),
    draw: (now, change) => <TopicsPage now={now} onChange={change} />,
  },
  ways: {
    title: () => t('settings.ways.title'),
    draw: (now, change) => <WaysPage now={now} onChange={change} />,
  },
};

export default function SettingsPageScreen() {
  const id = router.id.value;
  const Plain = kPlainPages[id];
  if (Plain !== undefined) return <Plain key={id} />;
  const page = kPages[id] ?? kPages['look'];
  return page === undefined ? <></> : <Setting key={id} id={id} page={page} />;
}

function Setting({ id, page }: { id: string; page: SettingPage }) {
  const stored = settings.current.value;
  const locked = session.status.value === 'locked';
  return (
    <Screen
      screen_id={`settings/${id}`}
      title={page.title()}
      intro={locked ? t('settings.locked') : page.intro?.()}
      top={top_line()}
      actions={
        locked && <PrimaryButton href={router.path('unlock')}>{t('home.unlock')}</PrimaryButton>
      }
    >
      {!locked && stored === null && <Waiting label={t('shell.loading')} />}
      {!locked && stored !== null && <Drawn page={page} stored={stored} />}
    </Screen>
  );
}

function Drawn({ page, stored }: { page: SettingPage; stored: Settings }) {
  const act = use_act();
  const { now, put } = use_ahead(stored, act);
  return (
    <Stack gap="wide">
      {page.draw(now, (next) => put(next, settings.put))}
      <Trouble code={act.problem} />
    </Stack>
  );
}
