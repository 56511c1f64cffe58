// SPDX-License-Identifier: Apache-2.0
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { router } from '../../../app/router';
import { error_words, t } from '../../../i18n';
import { session, use_resource } from '../../../models';
import type { ProblemCode, Resource } from '../../../models';
import {
  ActionRow,
  ActionStack,
  PrimaryButton,
  Quiet,
  QuietButton,
  Screen,
  Stack,
  Waiting,
} from '../../../ui';
import { top_line } from '../../shell/top';

interface PrivateProps<T> {
  of: Resource<T>;
  screen_id: string;
  title: string;
  /** What it is before anything was ever kept on this device. */
  before: T;
  /** What can be done with it all the same while it is locked. */
  locked_act?: VNode | undefined;
  children: (value: T) => VNode;
}

/** A screen over something private: drawn when it can be read, and told kindly when it cannot. */
export function Private<T>({ of, screen_id, title, before, locked_act, children }: PrivateProps<T>) {
  const value = use_resource(of);
  const began_empty = useRef(false);
  if (value !== null) return children(value);
  const status = session.status.value;
  if (status === 'none') began_empty.current = true;
  // While the first thing is being stored the screen stays, with all that was typed on it.
  if (status === 'none' || (status === 'open' && began_empty.current)) return children(before);
  if (status === 'locked') return <Locked screen_id={screen_id} title={title} act={locked_act} />;
  const code = trouble_of(status) ?? of.problem.value;
  if (code !== null && !of.loading.value) {
    return (
      <NotNow screen_id={screen_id} title={title} code={code} onAgain={() => void of.refresh()} />
    );
  }
  return (
    <Screen screen_id={`${screen_id}/waiting`} title={title} top={top_line()}>
      <Waiting label={t('shell.loading')} />
    </Screen>
  );
}

function trouble_of(status: typeof session.status.value): ProblemCode | null {
  switch (status) {
    case 'busy':
      return 'elsewhere';
    case 'damaged':
      return 'corrupt';
    case 'newer_format':
      return 'unsupported';
    case 'no_core':
    case 'no_storage':
      return status;
    default:
      return null;
  }
}

interface LockedProps {
  screen_id: string;
  title: string;
  act: VNode | undefined;
}

function Locked({ screen_id, title, act }: LockedProps) {
  return (
    <Screen
      screen_id={`${screen_id}/locked`}
      title={title}
      intro={t('plan.locked.intro')}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('unlock')} test_id="unlock">
            {t('home.unlock')}
          </PrimaryButton>
          <ActionRow>
            <QuietButton href={router.path('plan_run')}>{t('home.plan')}</QuietButton>
            <QuietButton href={router.path('help')}>{t('shell.call')}</QuietButton>
            {act}
          </ActionRow>
        </ActionStack>
      }
    />
  );
}

interface NotNowProps {
  screen_id: string;
  title: string;
  code: ProblemCode;
  onAgain: () => void;
}

function NotNow({ screen_id, title, code, onAgain }: NotNowProps) {
  const words = error_words(code);
  return (
    <Screen
      screen_id={`${screen_id}/trouble`}
      title={title}
      intro={words.what}
      top={top_line()}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('help')}>{t('shell.call')}</PrimaryButton>
          <ActionRow>
            <QuietButton onPress={onAgain}>{t('plan.try_again')}</QuietButton>
            <QuietButton href={router.path('home')}>{t('shell.to_start')}</QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack gap="tight">
        <Quiet>{words.safe}</Quiet>
        <Quiet>{words.todo}</Quiet>
      </Stack>
    </Screen>
  );
}
