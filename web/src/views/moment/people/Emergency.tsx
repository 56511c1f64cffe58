// SPDX-License-Identifier: Apache-2.0
import type { EmergencyLine, LinesView } from '../../../gen/api.gen';
import { t } from '../../../i18n';
import { ActionStack, Lead, PrimaryButton, Quiet, QuietButton, Section, Stack } from '../../../ui';
import { day_words } from './format';

function trust_words(line: EmergencyLine): string {
  return line.trust === 'checked'
    ? t('help.trust.checked', { date: day_words(line.verified_on) })
    : t('help.trust.check_first');
}

interface EmergencyProps {
  /** Null while the numbers are not there yet: the words stand in their place. */
  lines: LinesView | null;
}

/**
 * The emergency number of the country that the person chose, first of all and as dialled. Without
 * one the words stand here, never a guessed number (CS-14).
 */
export function Emergency({ lines }: EmergencyProps) {
  const [first, ...others] = lines?.emergency ?? [];
  return (
    <Section title={t('help.emergency')}>
      {first === undefined ? (
        <Lead>{t('help.emergency_unknown')}</Lead>
      ) : (
        <Stack gap="tight">
          <ActionStack>
            <PrimaryButton href={first.href} icon="phone" test_id="emergency">
              {t('help.emergency_call', { number: first.dial_string })}
            </PrimaryButton>
            {others.map((line) => (
              <QuietButton key={line.dial_string} href={line.href} icon="phone">
                {t('help.emergency_call', { number: line.dial_string })} · {line.label}
              </QuietButton>
            ))}
          </ActionStack>
          <Quiet>
            {first.label} · {trust_words(first)}
          </Quiet>
        </Stack>
      )}
      <Quiet>{t('help.emergency_note')}</Quiet>
    </Section>
  );
}
