// SPDX-License-Identifier: Apache-2.0
import { router } from '../../app/router';
import { t } from '../../i18n';
import { ActionStack, LinkButton, QuietButton } from '../../ui';
import { top_line } from '../shell/top';
import { MedicalScreen } from './ride/Medical';
import { go_to_tools } from './ride/doors';

/** First aid by its own address. */
export default function Care() {
  return (
    <MedicalScreen
      top={top_line()}
      actions={
        <ActionStack>
          <QuietButton href={router.path('help')} test_id="people">
            {t('medical.people')}
          </QuietButton>
          <LinkButton onPress={go_to_tools} test_id="tools">
            {t('medical.comfort')}
          </LinkButton>
        </ActionStack>
      }
    />
  );
}
