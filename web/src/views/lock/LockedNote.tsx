// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { router } from '../../app/router';
import { error_words, t } from '../../i18n';
import { code_of, notes } from '../../models';
import { ActionStack, PrimaryButton, QuietButton, Screen, TextArea } from '../../ui';
import { top_line } from '../shell/top';

function Sealed({ onAnother }: { onAnother: () => void }) {
  return (
    <Screen
      screen_id="locked-note-sealed"
      title={t('lock.note.kept')}
      top={top_line('usual', () => router.go('home', { replace: true }))}
      actions={
        <ActionStack>
          <PrimaryButton href={router.path('home')} test_id="to-start">
            {t('shell.to_start')}
          </PrimaryButton>
          <QuietButton onPress={onAnother}>{t('lock.note.another')}</QuietButton>
        </ActionStack>
      }
    />
  );
}

/** Words that can be put down at once; nobody, not even here, can read them until the unlock (U7). */
export function LockedNote({ onBack }: { onBack: () => void }) {
  const [text, set_text] = useState('');
  const [sealed, set_sealed] = useState(false);
  const [busy, set_busy] = useState(false);
  const [error, set_error] = useState<string | undefined>(undefined);
  const keep = () => {
    if (text.trim() === '') return;
    set_busy(true);
    notes.write(text).then(
      () => {
        set_text('');
        set_error(undefined);
        set_busy(false);
        set_sealed(true);
      },
      (cause: unknown) => {
        set_busy(false);
        set_error(`${error_words(code_of(cause)).what} ${t('shell.not_kept.words')}`);
      },
    );
  };
  if (sealed) return <Sealed onAnother={() => set_sealed(false)} />;
  return (
    <Screen
      screen_id="locked-note"
      title={t('lock.note.title')}
      intro={t('lock.note.intro')}
      top={top_line('usual', onBack)}
      actions={
        <PrimaryButton onPress={keep} busy={busy} disabled={text.trim() === ''} test_id="seal">
          {t('lock.note.keep')}
        </PrimaryButton>
      }
    >
      <TextArea
        label={t('lock.note.label')}
        value={text}
        onInput={set_text}
        error={error}
        rows={6}
        own_words
        test_id="note"
      />
    </Screen>
  );
}
