// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { AskKindWords } from '../../../gen/api.gen';
import type { AskKind, ComposeAsk, ComposedAsk } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import type { HelpPerson } from '../../../models';
import { ActionRow, Dialog, LinkButton, OptionList, Quiet, QuietButton, Stack, Status, TextArea } from '../../../ui';
import { reach_words, with_words } from './reach';

interface AskComposerProps {
  /** Null while nobody is asked. */
  person: HelpPerson | null;
  compose: (ask: ComposeAsk) => Promise<ComposedAsk>;
  onReached?: ((person: HelpPerson) => void) | undefined;
  onClose: () => void;
}

interface Draft {
  asked: ComposedAsk;
  words: string;
}

function MessageDraft(props: {
  person: HelpPerson;
  draft: Draft;
  onWords: (words: string) => void;
  onReached?: ((person: HelpPerson) => void) | undefined;
}) {
  const { person, draft } = props;
  const [copied, set_copied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(draft.words).then(
      () => set_copied(true),
      () => set_copied(false),
    );
  return (
    <Stack>
      <TextArea label={t('people_now.ask.message')} value={draft.words} onInput={props.onWords} own_words />
      <Quiet>{draft.asked.is_own_words ? t('people_now.ask.yours') : t('people_now.ask.look')}</Quiet>
      <ActionRow>
        {draft.asked.actions.map((action) => {
          const words = reach_words(action.type, person.name);
          return (
            <QuietButton
              key={`${action.type}:${action.label}`}
              href={with_words(action, draft.words)}
              icon={words.icon}
              aria_label={words.named}
              onPress={() => props.onReached?.(person)}
            >
              {words.short}
            </QuietButton>
          );
        })}
      </ActionRow>
      <LinkButton size="calm" onPress={copy}>
        {t('people_now.ask.copy')}
      </LinkButton>
      <Status>{copied && t('people_now.ask.copied')}</Status>
    </Stack>
  );
}

/** From company to come here: the person chooses how much, looks at the words, and sends them. */
export function AskComposer({ person, compose, onReached, onClose }: AskComposerProps) {
  const [draft, set_draft] = useState<Draft | null>(null);
  const [failed, set_failed] = useState(false);
  if (person === null) return null;
  const choose = (kind: AskKind) => {
    set_failed(false);
    compose({ contact_id: person.id, kind }).then(
      (asked) => set_draft({ asked, words: asked.text }),
      () => set_failed(true),
    );
  };
  const close = () => {
    set_draft(null);
    set_failed(false);
    onClose();
  };
  const options = AskKindWords.map((value) => ({ value, label: t(`people_now.ask.${value}`) }));
  return (
    <Dialog
      open
      title={t('people_now.ask.title', { name: person.name })}
      onClose={close}
      close_label={t('people_now.ask.close')}
    >
      {draft === null ? (
        <OptionList
          legend={t('people_now.ask.title', { name: person.name })}
          legend_hidden
          options={options}
          onSelect={(value) => {
            const kind = AskKindWords.find((word) => word === value);
            if (kind !== undefined) choose(kind);
          }}
        />
      ) : (
        <MessageDraft
          person={person}
          draft={draft}
          onWords={(words) => set_draft({ ...draft, words })}
          onReached={onReached}
        />
      )}
      <Status>{failed && t('people_now.ask.failed')}</Status>
    </Dialog>
  );
}
