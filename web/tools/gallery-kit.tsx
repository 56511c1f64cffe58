// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import {
  ActionStack,
  Card,
  ChipGroup,
  CodeGroups,
  Columns,
  Dialled,
  Dialog,
  Disclosure,
  EmptyState,
  Icon,
  InlineNotice,
  LinkButton,
  OptionList,
  OwnWords,
  PrimaryButton,
  Quiet,
  QuietButton,
  Scale,
  Screen,
  Section,
  Stack,
  Status,
  Stepper,
  TextArea,
  TextField,
  Toast,
  Waiting,
} from '../src/ui';
import type { IconName, ScaleOption } from '../src/ui';
import { kIconPaths } from '../src/ui/icons/paths';

const steps: ScaleOption[] = [
  { value: '0', label: 'Calm', step: 0 },
  { value: '1', label: 'A little', step: 1 },
  { value: '2', label: 'Some', step: 2 },
  { value: '3', label: 'A lot', step: 3 },
  { value: '4', label: 'Very much', step: 4 },
];

function Forms() {
  const [chips, set_chips] = useState(['b']);
  const [level, set_level] = useState<number | null>(null);
  const [words, set_words] = useState('Someone shuts a door and I feel small.');
  const [pass, set_pass] = useState('');
  const [step, set_step] = useState<string | null>('2');
  const [one, set_one] = useState('x');
  return (
    <Screen screen_id="forms" title="Forms" width="wide">
      <Columns>
        <Stack gap="wide">
          <TextArea
            label="What happens just before?"
            hint="In your own words. You can change it any time."
            value={words}
            onInput={set_words}
            own_words
          />
          <TextField
            label="Passphrase"
            type="password"
            value={pass}
            onInput={set_pass}
            reveal={{ show: 'Show', hide: 'Hide' }}
            error="That is not the passphrase. Your plan is still open."
          />
          <ChipGroup
            legend="Where are you?"
            options={[
              { value: 'a', label: 'At home' },
              { value: 'b', label: 'In bed' },
              { value: 'c', label: 'At school' },
              { value: 'd', label: 'Outdoors' },
              { value: 'e', label: 'No words for it' },
            ]}
            values={chips}
            onChange={set_chips}
          />
        </Stack>
        <Stack gap="wide">
          <Stepper
            label="How strong is it?"
            value={level}
            onChange={set_level}
            less_label="Less"
            more_label="More"
            unset_label="Not said"
            low_label="Not at all"
            high_label="As strong as it gets"
          />
          <Scale legend="Or as water" picture="sea" options={steps} value={step} onChange={set_step} />
          <Scale legend="Or as a face" picture="faces" options={steps} value={step} onChange={set_step} />
          <OptionList
            legend="Have you asked Ana?"
            mode="radio"
            value={one}
            onSelect={set_one}
            options={[
              { value: 'x', label: 'She said yes' },
              { value: 'y', label: 'Not yet', note: 'You can ask with a short message.' },
            ]}
          />
        </Stack>
      </Columns>
    </Screen>
  );
}

function Surfaces() {
  const [open, set_open] = useState(new URLSearchParams(location.search).has('dialog'));
  const [said, set_said] = useState<string | null>('Kept. You can find it in your notes.');
  return (
    <Screen
      screen_id="surfaces"
      title="Surfaces"
      width="wide"
      actions={
        <ActionStack>
          <PrimaryButton onPress={() => set_open(true)}>Open the sheet</PrimaryButton>
          <QuietButton disabled>Not possible now</QuietButton>
        </ActionStack>
      }
    >
      <Columns>
        <Stack>
          <Card title="Why I want this" eyebrow="From you, in March" lit>
            <OwnWords size="inline">I want to be there when Leo starts school.</OwnWords>
          </Card>
          <Card title="What this is for" tone="mist">
            <Quiet>It keeps your words on this device, where only you can read them.</Quiet>
          </Card>
          <InlineNotice tone="info" title="Nobody is watching this">
            This app is not an emergency service.
          </InlineNotice>
          <InlineNotice tone="caution" title="Check before you rely on it">
            We could not read this number at its official source.
          </InlineNotice>
          <Disclosure summary="What is known about it">
            <p>Small studies. Some people found it helped them, some did not.</p>
          </Disclosure>
          <Disclosure summary="When not to use it" open>
            <p>When it makes things worse. Stopping is always fine.</p>
          </Disclosure>
        </Stack>
        <Stack>
          <EmptyState
            icon="box"
            title="Nothing in your box yet"
            body="A photo, a song, a letter. Whatever you would like to find here."
            action={<LinkButton>Put something in</LinkButton>}
          />
          <Section title="Recovery code">
            <CodeGroups label="Recovery code" groups={['K7QM2', 'X4RTP', '9WHNC', 'J3VFD', 'B8YGE', 'L5ZSA']} />
          </Section>
          <p>
            Dial <Dialled>116 123</Dialled>
          </p>
          <Waiting label="Opening your vault" />
          <Waiting label="Writing the file" progress={0.4} />
          <Status>Kept</Status>
        </Stack>
      </Columns>
      <Dialog
        open={open}
        title="Delete this note?"
        onClose={() => set_open(false)}
        close_label="Close"
        actions={
          <ActionStack>
            <PrimaryButton onPress={() => set_open(false)}>Keep it</PrimaryButton>
            <QuietButton>Delete it</QuietButton>
          </ActionStack>
        }
      >
        <p>It is only on this device. It cannot be brought back.</p>
      </Dialog>
      <Toast message={said} onDismiss={() => set_said(null)} dismiss_label="Close" action={{ label: 'Undo', onPress: () => set_said(null) }} />
    </Screen>
  );
}

function Icons() {
  return (
    <Screen screen_id="icons" title="Icons" width="wide">
      <div class="columns">
        <p>
          {(Object.keys(kIconPaths) as IconName[]).map((name) => (
            <span key={name} title={name}>
              <Icon name={name} />{' '}
            </span>
          ))}
        </p>
      </div>
    </Screen>
  );
}

export const kKitScreens: Record<string, ComponentType> = {
  forms: Forms,
  surfaces: Surfaces,
  icons: Icons,
};
