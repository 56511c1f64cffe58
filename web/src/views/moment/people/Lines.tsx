// SPDX-License-Identifier: Apache-2.0
import type { ChannelLine, CrisisFinder, LinesView, ServiceLine } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { ActionRow, Card, ListRow, Quiet, QuietButton, RowList, Section, Stack } from '../../../ui';
import type { IconName } from '../../../ui';
import { day_words, language_names } from './format';

function channel_words(channel: ChannelLine): { icon: IconName; words: string } {
  const number = channel.dial_string;
  switch (channel.type) {
    case 'call':
      return { icon: 'phone', words: t('help.line.call', { number }) };
    case 'sms':
      return {
        icon: 'message',
        words:
          channel.sms_keyword === ''
            ? t('help.line.sms', { number })
            : t('help.line.sms_word', { word: channel.sms_keyword, number }),
      };
    case 'chat':
      return { icon: 'link', words: t('help.line.chat') };
    case 'whatsapp':
      return {
        icon: 'message',
        words: number === '' ? t('help.line.whatsapp_link') : t('help.line.whatsapp', { number }),
      };
    case 'email':
      return { icon: 'message', words: t('help.line.email') };
    case 'tty':
      return { icon: 'phone', words: t('help.line.tty', { number }) };
  }
}

function ChannelButton({ channel, name }: { channel: ChannelLine; name: string }) {
  const { icon, words } = channel_words(channel);
  return (
    <>
      <QuietButton
        href={channel.href === '' ? undefined : channel.href}
        disabled={channel.href === ''}
        icon={icon}
        aria_label={`${words}, ${name}`}
      >
        {words}
      </QuietButton>
      {channel.note !== '' && <Quiet>{channel.note}</Quiet>}
    </>
  );
}

/** Trust in words: a day when it was checked, or the advice to check first. */
function trust_words(line: ServiceLine): string {
  return line.trust === 'checked'
    ? t('help.trust.checked', { date: day_words(line.verified_on) })
    : t('help.trust.check_first');
}

function ServiceCard({ line }: { line: ServiceLine }) {
  const facts = [
    line.hours.always ? t('help.line.always') : line.hours.text,
    line.audience === '' ? '' : t('help.line.for', { audience: line.audience }),
    line.channels.some((channel) => channel.free) ? t('help.line.free') : '',
    line.languages.length === 0 ? '' : t('help.line.languages', { languages: language_names(line.languages) }),
  ].filter((words) => words !== '');
  return (
    <Card title={line.local_name === '' ? line.name : `${line.name} · ${line.local_name}`} level={3}>
      <Stack gap="tight">
        <Quiet>{facts.join(' · ')}</Quiet>
        <ActionRow>
          {line.channels.map((channel) => (
            <ChannelButton key={`${channel.type}:${channel.dial_string}:${channel.href}`} channel={channel} name={line.name} />
          ))}
        </ActionRow>
        <Quiet>{trust_words(line)}</Quiet>
      </Stack>
    </Card>
  );
}

export function CrisisLines({ lines }: { lines: LinesView }) {
  if (lines.services.length === 0) return null;
  return (
    <Section title={t('help.lines')}>
      <Stack>
        {lines.any_unchecked && <Quiet>{t('help.trust.note')}</Quiet>}
        {lines.services.map((line) => (
          <ServiceCard key={line.id} line={line} />
        ))}
      </Stack>
    </Section>
  );
}

/** Sites that know lines in many countries; they need the internet, and say where they lead. */
export function Finders({ finders }: { finders: readonly CrisisFinder[] }) {
  if (finders.length === 0) return null;
  return (
    <Section title={t('help.finders')}>
      <RowList>
        {finders.map((finder) => (
          <ListRow key={finder.id} title={finder.name} note={finder.note} href={finder.url} icon="globe" />
        ))}
      </RowList>
    </Section>
  );
}
