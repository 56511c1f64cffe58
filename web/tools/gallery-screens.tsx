// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import {
  ActionRow,
  ActionStack,
  Columns,
  Eyebrow,
  IconButton,
  LinkButton,
  ListRow,
  NavRow,
  OptionList,
  Pacer,
  PrimaryButton,
  Quiet,
  QuietButton,
  ReadAloud,
  RowList,
  Screen,
  Section,
  SegmentedControl,
  SelectField,
  Stack,
  Switch,
  usePace,
} from '../src/ui';

const top = {
  back: { label: 'Back', href: '#' },
  call: { label: 'Call someone', href: '#' },
  exit: { label: 'Exit', href: '#' },
};

function Home() {
  return (
    <Screen
      screen_id="home"
      title="Home"
      title_look="hidden"
      top={{ exit: top.exit }}
      scene={{ room: 'open', roughness: 0.3 }}
      actions={
        <ActionStack>
          <PrimaryButton size="hero">I need help now</PrimaryButton>
          <ActionRow>
            <QuietButton>It’s building</QuietButton>
            <QuietButton>My plan</QuietButton>
          </ActionRow>
        </ActionStack>
      }
      nav={
        <NavRow
          label="More"
          items={[
            { label: 'Toolbox', href: '#' },
            { label: 'Notes', href: '#' },
            { label: 'People', href: '#' },
            { label: 'Settings', href: '#' },
          ]}
        />
      }
    />
  );
}

function Entry() {
  return (
    <Screen
      screen_id="entry"
      title="What is closest right now?"
      top={top}
      align="end"
      actions={<LinkButton>Skip this</LinkButton>}
    >
      <OptionList
        legend="What is closest right now?"
        legend_hidden
        options={[
          { value: 'a', label: 'I want to hurt myself, not die' },
          { value: 'b', label: 'I think about dying, or I’m not sure' },
          { value: 'c', label: 'I have already hurt myself or taken something' },
          { value: 'd', label: 'I just need something to do' },
        ]}
        onSelect={() => undefined}
      />
    </Screen>
  );
}

function Ride() {
  const [running, set_running] = useState(true);
  const pace = usePace({ in_s: 4, out_s: 6, hold_s: 0 }, running);
  const rough = Number(new URLSearchParams(location.search).get('rough') ?? '0.8');
  return (
    <Screen
      screen_id="ride"
      title="Breathe out slowly, as if through a straw."
      top={top}
      scene={{
        room: 'half',
        roughness: rough,
        breath: pace.breath,
        breath_ms: pace.breath_ms,
        alive: running,
      }}
      actions={
        <ActionStack>
          <PrimaryButton>Next</PrimaryButton>
          <ActionRow>
            <QuietButton>Another way</QuietButton>
            <QuietButton>Stop here</QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <Stack>
        <Quiet>Your own pace is fine. Eyes open is fine.</Quiet>
        <Pacer
          pace={pace}
          in_label="Breathe in"
          out_label="Breathe out"
          hold_label="Wait"
          paused_label="The water is resting"
          pause_label="Pause"
          resume_label="Go on"
          onPause={() => set_running(false)}
          onResume={() => set_running(true)}
        />
      </Stack>
    </Screen>
  );
}

function Run() {
  return (
    <Screen
      screen_id="run"
      eyebrow="Places that take my mind off it"
      title="The bench by the library. Take the blue headphones."
      title_look="own"
      top={{ ...top, call: { label: 'Call Ana', href: '#' } }}
      actions={
        <ActionStack>
          <PrimaryButton>Something else I planned</PrimaryButton>
          <ActionRow>
            <QuietButton icon="phone">Call Ana</QuietButton>
            <QuietButton>I’ll stop here</QuietButton>
          </ActionRow>
        </ActionStack>
      }
    >
      <ReadAloud text="The bench by the library." lang="en" read_label="Read aloud" stop_label="Stop" />
    </Screen>
  );
}

function Toolbox() {
  const more = <IconButton icon="more" label="Change" />;
  return (
    <Screen
      screen_id="toolbox"
      title="My toolbox"
      intro="What you chose comes first when you need it."
      top={top}
      width="wide"
      actions={<PrimaryButton size="calm">Find something new</PrimaryButton>}
    >
      <Columns>
        <Section title="Chosen">
          <RowList>
            <ListRow title="Cold air at the window" note="One minute" icon="breath" lit lit_label="Chosen" href="#" actions={more} />
            <ListRow title="The long playlist" note="With headphones" icon="sound" lit lit_label="Chosen" href="#" actions={more} />
            <ListRow title="Walk to the river and back" note="Outdoors, 20 minutes" icon="move" lit lit_label="Chosen" href="#" actions={more} />
          </RowList>
        </Section>
        <Section title="Something for the senses">
          <RowList>
            <ListRow title="Five things you can see" note="Anywhere, no sound" icon="show" href="#" />
            <ListRow title="Hold something warm" note="A cup, a blanket, a pet" icon="touch" href="#" />
            <ListRow title="A smell you like" icon="leaf" href="#" />
          </RowList>
        </Section>
      </Columns>
    </Screen>
  );
}

function Settings() {
  const [text, set_text] = useState('usual');
  const [theme, set_theme] = useState('system');
  const [low, set_low] = useState(false);
  const [lock, set_lock] = useState(true);
  return (
    <Screen screen_id="settings" title="Settings" top={top} width="wide">
      <Columns>
        <Section title="How it looks">
          <Stack gap="wide">
            <SegmentedControl
              legend="Light or dark"
              options={[
                { value: 'system', label: 'As the device' },
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
              value={theme}
              onChange={set_theme}
            />
            <SegmentedControl
              legend="Size of words"
              options={[
                { value: 'usual', label: 'Usual' },
                { value: 'larger', label: 'Larger' },
                { value: 'largest', label: 'Largest' },
                { value: 'double', label: 'Double' },
              ]}
              value={text}
              onChange={set_text}
            />
            <Switch label="Quieter picture" note="Two flat tones, nothing moves." checked={low} onChange={set_low} />
          </Stack>
        </Section>
        <Section title="Privacy">
          <Stack>
            <SelectField
              label="Region for crisis lines"
              hint="You choose it. It is never guessed."
              value=""
              empty_label="Not chosen"
              options={[{ value: 'x', label: 'Ireland' }]}
              onChange={() => undefined}
            />
            <Switch label="Lock when I leave" checked={lock} onChange={set_lock} />
            <RowList label="Privacy">
              <ListRow title="Lock after" value="5 minutes" href="#" />
              <ListRow title="Passphrase" value="Set" href="#" icon="key" />
              <ListRow title="Name and picture of the app" value="Harbour" href="#" />
            </RowList>
            <Eyebrow>Version 0.1</Eyebrow>
          </Stack>
        </Section>
      </Columns>
    </Screen>
  );
}

export const kScreens: Record<string, ComponentType> = {
  home: Home,
  entry: Entry,
  ride: Ride,
  run: Run,
  toolbox: Toolbox,
  settings: Settings,
};
